import type { Chain as KeptChain } from '@lodestone/journal';
import type { Ordinal } from '@lodestone/kernel';
import { sitesOn } from '../directory/as-known';
import type { DirectoryReading } from '../directory/directory';
import { knownToAll } from '../known-to-all';
import type { BalanceElement } from './amounts';
import type { Chain } from './chain';
import type { Period } from './period';
import type { Asked, Sites } from './scope';

export type BalanceReadings = Readonly<{ journal: KeptChain; directory: DirectoryReading }>;

/** Whoever computes over the lines looks every few thousand of them whether somebody still asks. */
export type StillAsked = Readonly<{ stillAsked: () => void }>;

export const chainIn = (
  { journal: { pieces, attributes, dictionaries, ordinal } }: BalanceReadings,
  { stillAsked }: StillAsked,
): Chain => ({ pieces, attributes, dictionaries, ordinal, stillAsked });

/** Whose balance: of these sites together, of those of an enterprise, or of the nation. */
export type BalancePlaces = Readonly<{
  siteIds?: readonly string[] | undefined;
  /** The sites that it operates on the last day of the period. */
  enterpriseId?: string | undefined;
}>;

export type BalanceQuestion = BalancePlaces &
  Readonly<{
    period: Period;
    element: BalanceElement;
    asOf?: string | undefined;
    knownAt?: Ordinal | undefined;
  }>;

/** The last day that the answer is about. */
export const lastDayOf = ({ period, asOf }: Pick<BalanceQuestion, 'period' | 'asOf'>): string =>
  asOf === undefined || asOf > period.to ? period.to : asOf;

/** Undefined where a site is named that is not the enterprise's on the last day. */
export function askedOf(
  readings: BalanceReadings,
  question: BalanceQuestion,
  fixed = question.knownAt,
): Asked | undefined {
  const knownAt = knownToAll(readings, fixed);
  const { period, asOf } = question;
  const sites = sitesOf(readings, question, knownAt);
  return sites && { sites, period, asOf, knownAt };
}

function sitesOf(
  { directory }: BalanceReadings,
  { siteIds, enterpriseId, ...question }: BalanceQuestion,
  knownAt: Ordinal,
): Sites | undefined {
  if (enterpriseId === undefined) return siteIds ?? 'all';
  const day = lastDayOf(question);
  const own = sitesOn(directory, enterpriseId, { day, knownAt }).map(({ siteId }) => siteId);
  if (siteIds === undefined) return own;
  return siteIds.every((siteId) => own.includes(siteId)) ? siteIds : undefined;
}
