import { monthOf } from '@lodestone/kernel';
import {
  contentOf,
  totalMicrograms,
  type Act,
  type CompositionPpm,
  type Received,
  type Versions,
} from '@lodestone/ledger';
import { json, type KeyedTable, type Rows } from '@lodestone/projections';
import { differenceOf } from '../../movements/receipt-difference';
import { saidOfLines } from '../../movements/said-of-lines';
import { foundBy } from '../rule';
import { rulesOfPairs } from '../rules';
import { tallied, type Tally } from '../sums';
import type { Change } from '../tell';

/** What a receiver found of all that one sender sent in a year. */
export type PairFacts = Readonly<{
  fromSiteId: string;
  toSiteId: string;
  year: string;
  receipts: number;
  /** Receipts by which less arrived, or more; and whose own analysis found less in it, or more. */
  short: number;
  over: number;
  poorer: number;
  richer: number;
  clearedGrams: number;
  /** Sent less arrived: + is missing. */
  differenceGrams: number;
  lastMonth: string;
}>;

export const pairsTable = {
  key: ['fromSiteId', 'toSiteId', 'year'],
  columns: {
    fromSiteId: 'text',
    toSiteId: 'text',
    year: 'text',
    months: json<Readonly<Record<string, Tally>>>(),
  },
} as const satisfies KeyedTable;

type PairRows = Rows<Readonly<{ pairs: typeof pairsTable }>>;

type Year = Readonly<{ fromSiteId: string; toSiteId: string; year: string }>;

type Counted = Year & Readonly<{ month: string; tally: Tally; sign: 1 | -1 }>;

export function keepPairs({ before, after }: Versions, rows: PairRows): readonly Change[] {
  const counted = [...countedIn(before, -1), ...countedIn(after, 1)];
  const years = Map.groupBy(counted, ({ fromSiteId, toSiteId, year }) =>
    JSON.stringify([fromSiteId, toSiteId, year]),
  );
  return [...years.values()].map((together) => {
    const { fromSiteId, toSiteId, year } = together[0] as Counted;
    const was = rows.get('pairs', fromSiteId, toSiteId, year)?.months ?? {};
    const is = together.reduce(withMonth, was);
    if (Object.keys(is).length > 0) rows.put('pairs', { fromSiteId, toSiteId, year, months: is });
    else rows.delete('pairs', fromSiteId, toSiteId, year);
    const found = (months: typeof is) =>
      foundBy(rulesOfPairs, factsOf({ fromSiteId, toSiteId, year }, months));
    return { before: found(was), after: found(is) };
  });
}

function countedIn(act: Act | undefined, sign: 1 | -1): readonly Counted[] {
  if (act?.type !== 'Received') return [];
  const ppmOf = sentPpmIn(act);
  const { siteId: toSiteId, occurredOn } = act.data;
  return saidOfLines(act).flatMap((said) => {
    if (said.verb !== 'received') return [];
    const sentPpm = ppmOf(said);
    const { grams } = differenceOf(said.data, sentPpm);
    const { ppm: ownPpm = sentPpm } = said.data;
    const missingPpm = rareEarthsIn(sentPpm) - rareEarthsIn(ownPpm);
    return {
      fromSiteId: said.movementId.slice(0, said.movementId.indexOf('/')),
      toSiteId,
      year: occurredOn.slice(0, 'YYYY'.length),
      month: monthOf(occurredOn),
      sign,
      tally: {
        receipts: 1,
        short: grams > 0 ? 1 : 0,
        over: grams < 0 ? 1 : 0,
        poorer: missingPpm > 0n ? 1 : 0,
        richer: missingPpm < 0n ? 1 : 0,
        clearedGrams: said.data.clearedGrams,
        differenceGrams: grams,
      },
    };
  });
}

const rareEarthsIn = (ppm: CompositionPpm): bigint => totalMicrograms(contentOf(1, ppm));

type Named = Readonly<{ movementId: string; lotId: string }>;

const sentPpmIn = ({ data: { receipts } }: Received) => {
  const byLine = new Map(
    receipts.map(({ movementId, sent }) => [`${movementId} ${sent.lotId}`, sent.ppm]),
  );
  return ({ movementId, lotId }: Named) => byLine.get(`${movementId} ${lotId}`) ?? {};
};

type Months = Readonly<Record<string, Tally>>;

function withMonth(months: Months, { month, tally, sign }: Counted): Months {
  const sum = tallied(months[month] ?? {}, tally, sign);
  const { [month]: _, ...others } = months;
  if (Object.keys(sum).length === 0) return others;
  const all = Object.entries({ ...others, [month]: sum });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function factsOf(year: Year, months: Months): PairFacts | undefined {
  const lastMonth = Object.keys(months).at(-1);
  if (lastMonth === undefined) return undefined;
  const sum = Object.values(months).reduce((all, each) => tallied(all, each), {});
  const of = (name: string): number => sum[name] ?? 0;
  return {
    ...year,
    receipts: of('receipts'),
    short: of('short'),
    over: of('over'),
    poorer: of('poorer'),
    richer: of('richer'),
    clearedGrams: of('clearedGrams'),
    differenceGrams: of('differenceGrams'),
    lastMonth,
  };
}
