import { sumOfGrams } from '@lodestone/kernel';
import type { SubmittedGoods, SubmittedTerms } from '@lodestone/ledger';
import type { GradeCode, PortCode } from '@lodestone/reference';
import type { NationClient } from '../people/client';
import { enterpriseOfSite, sites } from '../people/enterprises';
import type { CivilDate } from '../time/calendar';
import { recipeOf } from '../works/recipes';
import { traders } from '../works/works';

/** From this day on whoever exports says whether the goods are controlled (Announcement 18 of 2025). */
export const controlledFrom = '2025-04-04';

/** Less than this goes by air: the freight of a pallet by sea would cost more. */
const byAirBelowGrams = 200_000;

/** By the first two digits of GB/T 2260: the port, and the airport, that a province ships through. */
const portsOf: Readonly<Record<string, readonly [sea: PortCode, air: PortCode]>> = {
  '12': ['CNTXG', 'CNPEK'],
  '14': ['CNTXG', 'CNPEK'],
  '21': ['CNDLC', 'CNDLC'],
  '33': ['CNNGB', 'CNPVG'],
  '35': ['CNXMN', 'CNXMN'],
  '36': ['CNYTN', 'CNCAN'],
  '37': ['CNTAO', 'CNPEK'],
  '44': ['CNYTN', 'CNCAN'],
};

const otherPorts = ['CNSHA', 'CNPVG'] as const satisfies readonly PortCode[];

/** Whoever lives there pays by letter of credit; the others by transfer. */
const byLetterOfCredit: ReadonlySet<string> = new Set(['IN', 'TR', 'BR', 'MX', 'VN', 'TH']);

type Consignment = Readonly<{
  siteId: string;
  /** Where the goods lay before they went into bond. */
  sellerSite: string;
  soldOn?: CivilDate | undefined;
  client: NationClient;
  goods: readonly SubmittedGoods[];
}>;

/** What the declaration of a consignment says, by rule: no two clerks differ in it. */
export function termsOf({
  siteId,
  sellerSite,
  soldOn,
  client,
  goods,
}: Consignment): Omit<SubmittedTerms, 'principal'> {
  const region = sites.find((site) => site.siteId === siteId)?.regionCode.slice(0, 2) ?? '';
  const [sea, air] = portsOf[region] ?? otherPorts;
  const isByAir = sumOfGrams(goods.flatMap(({ takes }) => takes)) < byAirBelowGrams;
  return {
    tradeMode: '0110',
    portCode: isByAir ? air : sea,
    transportMode: isByAir ? '5' : '2',
    incoterm: isByAir ? 'FCA' : 'FOB',
    paymentMode: byLetterOfCredit.has(client.countryCode)
      ? 'letter-of-credit'
      : 'telegraphic-transfer',
    ...(soldOn === undefined ? {} : { contractedOn: soldOn }),
    producerId: producerOf(sellerSite, goods[0]?.grade),
  };
}

/** A trading house buys each grade of one works; everybody else makes what is sold. */
function producerOf(sellerSite: string, grade: string | undefined): string {
  const bought = traders[sellerSite]?.find(([offered]) => offered === grade);
  return enterpriseOfSite(bought?.[1] ?? sellerSite).enterpriseId;
}

/** Finished magnets in their boxes. A line of heavier or lighter takes is declared anew. */
export function declaredLine(goods: SubmittedGoods, on: CivilDate): SubmittedGoods {
  const { dysprosiumIronPpm, diffusedTerbiumPpm } = recipeOf(goods.grade as GradeCode);
  const isHeavy = dysprosiumIronPpm + diffusedTerbiumPpm > 0;
  return { ...weighedLine(goods), isDeclaredControlled: isHeavy && on >= controlledFrom };
}

/** What the declaration says of any line, but whether it is controlled. */
export function weighedLine(goods: SubmittedGoods): SubmittedGoods {
  const netMassGrams = sumOfGrams(goods.takes);
  return {
    ...goods,
    processingDegree: 'machined-magnet',
    netMassGrams,
    grossMassGrams: Math.ceil(netMassGrams * 1.05),
    statistics: { unitCode: 'KGM', quantity: kilograms(netMassGrams) },
  };
}

const kilograms = (grams: number): string =>
  `${Math.floor(grams / 1_000)}.${String(grams % 1_000).padStart(3, '0')}`;
