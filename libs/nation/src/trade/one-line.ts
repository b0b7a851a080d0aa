import type { Declaration, SubmittedGoods } from '@lodestone/ledger';
import type { NationAct } from '../making/act';
import { gramsOf } from '../making/content';
import type { NationLot, Portion } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { enterpriseOfSite } from '../people/enterprises';
import { declarationOf, type NationClient } from '../people/client';
import { clients } from '../people/clients';
import { caseClients, materialClients, specialClients } from '../people/clients-cases';
import type { ExportBody } from '../submission';
import { reservedOf, type ReservedName } from '../demand/reserved-exports';
import { addDays, type CivilDate } from '../time/calendar';
import { controlledFrom, termsOf, weighedLine } from './declaration';
import { pricedLine } from './draw-magnets';
import { customsDeclarationNumber, invoiceNumber } from './papers';

/** @throws Error for a key that no client has */
export function clientOf(key: string): NationClient {
  const found = everybody.find((client) => client.key === key);
  if (!found) throw new Error(`the nation has no client ${key}`);
  return found;
}

const everybody = [...clients, ...caseClients, ...specialClients, ...materialClients];

/** What one declaration says of everybody in it: the buyer imports, receives and uses the goods. */
export const partiesTo = (client: NationClient) => {
  const buyer: Declaration = declarationOf(client);
  const { endUse = 'in its own works', endUseCode, consignee = buyer, importer = buyer } = client;
  return { buyer, importer, consignee, endUser: { ...buyer, endUse }, endUseCode };
};

/** A lot that an act made of another, wherever that was. */
export const lotOf = (
  from: NationLot,
  made: Readonly<{
    act: NationAct;
    lotId: string;
    grams: number;
    siteId?: string;
    availableOn?: CivilDate;
  }>,
): NationLot => ({
  siteId: made.siteId ?? made.act.siteId,
  lotId: made.lotId,
  material: from.material,
  ...(from.grade === undefined ? {} : { grade: from.grade }),
  ppm: from.ppm,
  massGrams: made.grams,
  leftGrams: made.grams,
  availableOn: made.availableOn ?? addDays(made.act.occurredOn, 1),
  madeBy: made.act,
  takenBy: [],
});

/** All of a line but what it takes. */
export type Priced = Omit<SubmittedGoods, 'takes'>;

/** What one line of magnets comes to, as for every client. */
const magnetsOf = (client: NationClient, portions: readonly Portion[], on: CivilDate): Priced =>
  pricedLine(client, {
    grade: portions[0]?.lot.grade ?? 'ungraded',
    grams: gramsOf(portions),
    on,
  });

export type OneLineSale = Readonly<{
  recordId: string;
  on: CivilDate;
  client: NationClient;
  portion: Portion;
  successorLotId: string;
  /** In the place of what a client pays for magnets. */
  line?: Priced;
}>;

export type OneLineSold = Readonly<{ act: NationAct; dealId: string; lot: NationLot }>;

/** A sale abroad of one lot, which waits for its export as lot `successorLotId`. */
export function sellOneLine(making: Making, sale: OneLineSale): OneLineSold {
  const { recordId, on, client, portion, successorLotId } = sale;
  const { siteId } = portion.lot;
  const priced = sale.line ?? magnetsOf(client, [portion], on);
  const line = { ...priced, takes: takesOf([portion]) };
  const act = recordAct(making, {
    siteId,
    recordId,
    body: {
      type: 'SoldToClient',
      occurredOn: on,
      ...partiesTo(client),
      destinationCountryCode: client.countryCode,
      contractNumber: contractOf(siteId, client, on),
      invoiceNumber: invoiceNumber(making.random('one-line'), on),
      goods: [{ ...line, takes: line.takes.map((take) => ({ ...take, successorLotId })) }],
    },
    takes: [portion],
  });
  const lot = lotOf(portion.lot, { act, lotId: successorLotId, grams: portion.grams });
  return { act, dealId: `${siteId}/${recordId}/1`, lot };
}

const contractOf = (siteId: string, { key }: NationClient, on: CivilDate): string =>
  `${enterpriseOfSite(siteId).enterpriseId}-${on.slice(0, 4)}-${key}`;

export type OneLineExport = Readonly<{
  recordId: string;
  on: CivilDate;
  client: NationClient;
  portions: readonly Portion[];
  /** Whose goods they were before they went to where they leave from. */
  sellerSite?: string;
  /** In the place of what a client pays for magnets. */
  line?: Priced;
  goods?: Partial<SubmittedGoods>;
  terms?: Partial<ExportBody>;
  standsOn?: ReadonlyArray<NationAct | undefined>;
}>;

/** An export of one line, declared in full. */
export function exportOneLine(making: Making, given: OneLineExport): NationAct {
  const { recordId, on, client, portions, terms = {} } = given;
  const [first] = portions;
  if (!first) throw new Error(`${recordId} exports nothing`);
  const { siteId, ppm, material } = first.lot;
  const late = portions.find(({ lot }) => lot.availableOn > on);
  if (late) throw new Error(`${recordId} is to leave before ${late.lot.lotId} is there`);
  const priced = given.line ?? magnetsOf(client, portions, on);
  const goods = [{ ...priced, ...given.goods, takes: takesOf(portions) }];
  const { sellerSite = siteId } = given;
  return recordAct(making, {
    siteId,
    recordId,
    body: {
      type: 'Exported',
      occurredOn: on,
      ...partiesTo(client),
      destinationCountryCode: client.countryCode,
      finalDestinationCountryCode: client.countryCode,
      contractNumber: contractOf(sellerSite, client, on),
      invoiceNumber: invoiceNumber(making.random('one-line'), on),
      customsDeclarationNumber: customsDeclarationNumber(making.random('one-line'), on),
      ...termsOf({ siteId, sellerSite, client, goods }),
      ...terms,
      goods: goods.map((line) => ({
        ...weighedLine(line),
        isDeclaredControlled: on >= controlledFrom && isControlled(material, ppm),
        ...given.goods,
      })),
    },
    takes: portions,
    ...(given.standsOn === undefined ? {} : { standsOn: given.standsOn }),
  });
}

/**
 * By Announcement 18 of 2025: magnets of samarium and cobalt, and of neodymium, iron and boron with
 * dysprosium or terbium; metals, alloys and compounds of the seven elements.
 */
function isControlled(material: string, ppm: Readonly<Record<string, number>>): boolean {
  const holds = (...elements: readonly string[]): boolean =>
    elements.some((element) => (ppm[element] ?? 0) > 0);
  return material.startsWith('ndfeb-')
    ? holds('Dy', 'Tb')
    : holds('Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Sc', 'Y');
}

/** The same on the day, to the country and of the grams that the published months keep for it. */
export function exportReserved(
  making: Making,
  recordId: ReservedName,
  given: Omit<OneLineExport, 'recordId' | 'on'>,
): NationAct {
  const { on, countryCode, grams } = reservedOf(recordId);
  const said = [given.client.countryCode, gramsOf(given.portions)].join(' ');
  if (said !== `${countryCode} ${grams}`) {
    throw new Error(`${recordId} is ${said} and not ${countryCode} ${grams} as reserved`);
  }
  return exportOneLine(making, { recordId, on, ...given });
}
