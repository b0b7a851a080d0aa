import type { Making } from '../making/making';
import { sumOf, type Curve } from './curve';
import type { Item, Needs } from './needs';
import type { Stage } from './stages';

/**
 * What everybody keeps on top: so many weeks of use, for whatever comes late or short, and more
 * where things are done rarely. Half a year of use, or one large order would make everybody up the
 * chain keep more because of it.
 */
const safetyWeeks = 2.4;
const safetyPerWeekBetween = 0.3;
const averagedOver = 26;

/** Nothing rather than a handful. */
const leastShare = 0.12;

const safetyOf = (curve: Curve, week: number, { everyWeeks }: Stage): number =>
  (sumOf(curve, week, week + averagedOver - 1) / averagedOver) *
  (safetyWeeks + everyWeeks * safetyPerWeekBetween);

/** What has to lie there in a week, so that it lasts until the next of the same can be used. */
const wantedIn = (curve: Curve, week: number, stage: Stage): number =>
  sumOf(curve, week - stage.usedEveryWeeks + 1, week + stage.everyWeeks + stage.leadWeeks) +
  safetyOf(curve, week, stage);

/** Grams to make or order now; 0 where that can wait. */
export function lackingOf(
  { making, needs }: Readonly<{ making: Making; needs: Needs }>,
  item: Item,
  { stage, week }: Readonly<{ stage: Stage; week: number }>,
): number {
  const curve = needs.of(item);
  const lacking = wantedIn(curve, week, stage) - making.book.position(item);
  const usual = sumOf(curve, week, week + stage.everyWeeks - 1);
  return lacking < usual * leastShare ? 0 : Math.max(0, lacking);
}

/** What lay there on the first day. */
export const openingOf = (needs: Needs, item: Item, stage: Stage): number =>
  wantedIn(needs.of(item), 0, stage);

/** Is it the turn of the n-th of those who do something every so many weeks? */
export const isTurn = (week: number, everyWeeks: number, n: number): boolean =>
  (week + n) % everyWeeks === 0;
