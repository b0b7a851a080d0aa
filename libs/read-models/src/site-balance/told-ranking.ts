import type { Ordinal } from '@lodestone/kernel';
import { operatorAt } from '../directory/as-known';
import { fixedKnownAt, type Cursor, type PageOptions } from '../cursor';
import { knownToAll } from '../known-to-all';
import type { BalanceElement } from './amounts';
import {
  chainIn,
  lastDayOf,
  type BalanceQuestion,
  type BalanceReadings,
  type StillAsked,
} from './balance-question';
import { rank, type Ranked } from './ranked';
import { sitesPosted } from './scope';
import { inTenths } from './told-balance';
import type { Chain } from './chain';

export const rankedBy = ['site', 'enterprise'] as const;

export type RankingQuestion = PageOptions &
  Omit<BalanceQuestion, 'element' | 'siteIds'> &
  Readonly<{
    /** Left out: of each the element that closes worst. */
    element?: BalanceElement | undefined;
    by: (typeof rankedBy)[number];
  }>;

export type ToldRank = Readonly<{
  siteId?: string;
  enterpriseId: string;
  element: BalanceElement;
  state: 'closed' | 'open' | 'not-assessable';
  missingMicrograms: string;
  takenMicrograms: string;
  usualFromMicrograms: string;
  usualToMicrograms: string;
  sigmaMicrograms: string;
  missingSigmas: string;
  outsideSigmas: string;
  uncountedUnits: number;
}>;

export type ToldRanking = Readonly<{
  knownAt: Ordinal;
  from: string;
  to: string;
  ranks: readonly ToldRank[];
  next: Cursor | undefined;
}>;

/** What closes worst stands first, whoever asks for nothing in particular. */
export function tellRanking(
  readings: BalanceReadings,
  question: RankingQuestion,
  terms: StillAsked,
): ToldRanking {
  const { after, period, asOf, element, limit } = question;
  const fixed = after === undefined ? question.knownAt : fixedKnownAt(after);
  const knownAt = knownToAll(readings, fixed);
  const chain = chainIn(readings, terms);
  const { among, operators } = amongOf(readings, question, { chain, knownAt });
  const asked = { period, asOf, knownAt, element, limit, after, among };
  const { balances, next } = rank(chain, asked);
  const ranks = balances.map(
    ({ name, missing, takenMicrograms, usual, measurement, excess, ...balance }): ToldRank => ({
      ...(question.by === 'site' ? { siteId: name } : {}),
      enterpriseId: operators.get(name) ?? name,
      element: balance.element,
      state: balance.state,
      missingMicrograms: String(missing),
      takenMicrograms: String(takenMicrograms),
      usualFromMicrograms: String(Math.round(usual.from)),
      usualToMicrograms: String(Math.round(usual.to)),
      sigmaMicrograms: String(balance.sigmaMicrograms),
      missingSigmas: inTenths(measurement.z),
      outsideSigmas: inTenths(excess),
      uncountedUnits: balance.uncountedUnits,
    }),
  );
  return { knownAt, from: period.from, to: lastDayOf(question), ranks, next };
}

type Among = Readonly<{ among: readonly Ranked[]; operators: ReadonlyMap<string, string> }>;

/** Of other sites than those of which anything was posted there is nothing to balance. */
function amongOf(
  { directory }: BalanceReadings,
  question: RankingQuestion,
  { chain, knownAt }: Readonly<{ chain: Chain; knownAt: Ordinal }>,
): Among {
  const asOf = lastDayOf(question);
  const operated = sitesPosted(chain, knownAt)
    .flatMap((siteId) => {
      const operatorId = operatorAt(directory, siteId, { asOf, knownAt });
      return operatorId === undefined ? [] : [{ siteId, operatorId }];
    })
    .filter(({ operatorId }) => [undefined, operatorId].includes(question.enterpriseId));
  if (question.by === 'site') {
    return {
      among: operated.map(({ siteId }) => ({ name: siteId, siteIds: [siteId] })),
      operators: new Map(operated.map(({ siteId, operatorId }) => [siteId, operatorId])),
    };
  }
  const byOperator = Map.groupBy(operated, ({ operatorId }) => operatorId);
  return {
    among: [...byOperator].map(([name, sites]) => ({
      name,
      siteIds: sites.map(({ siteId }) => siteId),
    })),
    operators: new Map(),
  };
}
