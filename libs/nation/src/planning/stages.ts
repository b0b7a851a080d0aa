import type { Rhythm } from '../making/rhythm';

/** How often something is made or ordered, how long that takes, and how often it is then used. */
export type Stage = Readonly<{
  everyWeeks: number;
  /** Weeks until it can be used, whatever may delay it. */
  leadWeeks: number;
  usedEveryWeeks: number;
}>;

export type Stages = Readonly<
  Record<
    | 'magnets'
    | 'magnetsForTraders'
    | 'tradedMagnets'
    | 'metalAtWorks'
    | 'metalAtSmelter'
    | 'oxideAtSmelter'
    | 'oxideAtSeparator'
    | 'feedAtSeparator'
    | 'feedAtSource'
    | 'ore',
    Stage
  >
>;

export function stagesOf(rhythm: Rhythm): Stages {
  const { castWeeks, heatWeeks, orderWeeks, feedWeeks, mineWeeks } = rhythm;
  const stage = (everyWeeks: number, leadWeeks: number, usedEveryWeeks: number): Stage => ({
    everyWeeks,
    leadWeeks,
    usedEveryWeeks,
  });
  return {
    magnets: stage(castWeeks, 3, 1),
    // Traders fetch theirs in lumps.
    magnetsForTraders: stage(castWeeks, 3, orderWeeks),
    tradedMagnets: stage(orderWeeks, 3, 1),
    metalAtWorks: stage(orderWeeks, 3, castWeeks),
    metalAtSmelter: stage(heatWeeks, 1, orderWeeks),
    oxideAtSmelter: stage(orderWeeks, 3, heatWeeks),
    oxideAtSeparator: stage(feedWeeks, 4, orderWeeks),
    feedAtSeparator: stage(orderWeeks, 3, feedWeeks),
    feedAtSource: stage(mineWeeks, 2, orderWeeks),
    ore: stage(mineWeeks, 1, mineWeeks),
  };
}

/** By how many weeks whoever delivers is ahead of whoever uses. */
export const aheadOf = ({ everyWeeks, leadWeeks }: Stage): number => everyWeeks + leadWeeks;
