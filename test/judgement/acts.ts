import type { SubmittedAct, SubmittedLot } from '@lodestone/ledger';
import { oxidePpm } from './matter';

type Take = Readonly<{ lotId: string; massGrams: number }>;

export const separation = (
  occurredOn: string,
  {
    takes = [],
    makes = [],
    unitId = 'SX1',
  }: Readonly<{
    takes?: readonly Take[];
    makes?: readonly SubmittedLot[];
    unitId?: string;
  }>,
): SubmittedAct => ({
  type: 'Refined',
  step: 'separation',
  occurredOn,
  unitId,
  takes,
  makes,
  wastes: [],
  adds: [],
});

/** What a kiln is fed, or what leaves it, for whomever. */
export const throughKiln = (
  occurredOn: string,
  moved: Parameters<typeof separation>[1],
): SubmittedAct =>
  ({
    ...separation(occurredOn, { ...moved, unitId: 'KILN' }),
    step: 'compound-conversion',
  }) as SubmittedAct;

/** Of a kiln: what goes in comes out on the same day, but for what stays. */
export const calcining = (occurredOn: string, take: Take, make: SubmittedLot): SubmittedAct => ({
  type: 'Refined',
  step: 'compound-conversion',
  occurredOn,
  unitId: 'KILN',
  takes: [take],
  makes: [make],
  wastes: [],
  adds: [],
});

/** Electrolysis of so much oxide, of which so many parts per million are lost. */
export const reduction = (
  occurredOn: string,
  take: Take,
  lost: number,
  lotId: string,
): SubmittedAct => {
  const kept = (1_000_000 - lost) / 1_000_000;
  const massGrams = Math.round(take.massGrams * 0.848 * kept);
  const ppmOf = (ppm: number) => Math.floor((ppm * take.massGrams * kept) / massGrams);
  return {
    type: 'Refined',
    step: 'metal-reduction',
    occurredOn,
    takes: [take],
    makes: [
      {
        lotId,
        material: 'praseodymium-neodymium-metal',
        massGrams,
        ppm: { Nd: ppmOf(oxidePpm.Nd), Pr: ppmOf(oxidePpm.Pr) },
      },
    ],
    wastes: [],
    adds: [],
  };
};

/** A count of a unit that finds so many grams of oxide like that of the feed. */
export const unitCount = (
  occurredOn: string,
  oxideGrams: number,
  unitId = 'SX1',
): SubmittedAct => ({
  type: 'StockTaken',
  occurredOn,
  method: 'volume-times-concentration',
  lots: [],
  units: [
    {
      unitId,
      analysis: { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: occurredOn },
      countedMicrograms: Object.fromEntries(
        Object.entries(oxidePpm).flatMap(([element, ppm]) =>
          oxideGrams === 0 ? [] : [[element, String(BigInt(oxideGrams) * BigInt(ppm))]],
        ),
      ),
    },
  ],
});

/** A count of lots: by how much each differs. */
export const lotCount = (
  occurredOn: string,
  lots: ReadonlyArray<Readonly<{ lotId: string; massGrams: number; difference: number }>>,
): SubmittedAct => ({
  type: 'StockTaken',
  occurredOn,
  method: 'weighed',
  units: [],
  lots: lots.map(({ lotId, massGrams, difference }) => ({
    lotId,
    countedGrams: massGrams + difference,
    ...(difference > 0 ? { gainLotId: `${lotId}-G` } : {}),
  })),
});

const client = { ref: 'ref-of-a-client-of-a-plot', countryCode: 'DE' };

type Shipment = Readonly<{
  take: Take;
  invoiceNumber: string;
  buyerRef?: string;
  country?: string;
  declarationNumber?: string;
  saleDealId?: string;
  /** What the goods are said to be. */
  said?: object;
  change?: object;
}>;

/** An export of magnets with everything that a declaration says. */
export function shipment(occurredOn: string, shipped: Shipment): SubmittedAct {
  const { take, invoiceNumber, buyerRef, country = 'DE', saleDealId, said = {} } = shipped;
  const buyer = { ref: buyerRef ?? client.ref, countryCode: country };
  return {
    type: 'Exported',
    occurredOn,
    buyer,
    importer: buyer,
    consignee: buyer,
    endUser: buyer,
    endUseCode: 'traction-motors',
    destinationCountryCode: country,
    finalDestinationCountryCode: country,
    contractNumber: `C-${invoiceNumber}`,
    invoiceNumber,
    tradeMode: '0110',
    portCode: 'CNSHA',
    transportMode: '2',
    incoterm: 'FOB',
    paymentMode: '2',
    customsDeclarationNumber: shipped.declarationNumber ?? declarationOf(occurredOn, invoiceNumber),
    goods: [goodsOf(take, { saleDealId, said })],
    ...shipped.change,
  };
}

type Said = Readonly<{ saleDealId?: string | undefined; said?: object; successorLotId?: string }>;

const goodsOf = ({ lotId, massGrams }: Take, { saleDealId, said, successorLotId }: Said) => ({
  goodsCode: '8505111000',
  grade: 'N42',
  pieces: Math.max(1, Math.round(massGrams / 20)),
  valueMinor: String(Math.max(1, Math.round(massGrams * 5))),
  currency: 'USD',
  processingDegree: 'machined-magnet',
  netMassGrams: massGrams,
  grossMassGrams: Math.round(massGrams * 1.05) + 1,
  statistics: { unitCode: 'KGM', quantity: String(massGrams / 1_000) },
  isDeclaredControlled: false,
  ...(saleDealId === undefined ? {} : { saleDealId }),
  takes: [{ lotId, massGrams, ...(successorLotId === undefined ? {} : { successorLotId }) }],
  ...said,
});

/** Eighteen digits of a customs house that is none. */
function declarationOf(day: string, invoiceNumber: string): string {
  let hash = 7;
  for (const character of invoiceNumber) hash = (hash * 31 + character.charCodeAt(0)) % 999_999_937;
  return `9900${day.slice(0, 4)}0${String(hash).padStart(9, '0')}`;
}

/** A sale of magnets abroad, that waits for its exports as a lot of its own. */
export const saleAbroad = (
  occurredOn: string,
  take: Take,
  { invoiceNumber, successorLotId }: Readonly<{ invoiceNumber: string; successorLotId: string }>,
): SubmittedAct => ({
  type: 'SoldToClient',
  occurredOn,
  buyer: client,
  destinationCountryCode: 'DE',
  endUseCode: 'traction-motors',
  importer: client,
  consignee: client,
  endUser: client,
  contractNumber: `C-${invoiceNumber}`,
  invoiceNumber,
  goods: [goodsOf(take, { successorLotId })],
});

/** A sale at home, off the chain. */
export const saleAtHome = (
  occurredOn: string,
  take: Take,
  invoiceNumber: string,
): SubmittedAct => ({
  type: 'SoldToClient',
  occurredOn,
  buyer: { ref: 'ref-of-a-client-at-home', countryCode: 'CN' },
  destinationCountryCode: 'CN',
  contractNumber: `C-${invoiceNumber}`,
  invoiceNumber,
  goods: [goodsOf(take, {})],
});
