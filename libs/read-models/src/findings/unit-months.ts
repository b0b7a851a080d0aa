import { monthsAfter, monthsBetween } from '@lodestone/kernel';
import { stepOf } from '@lodestone/reference';
import type { UnitFacts } from './facts/unit-facts';

export type MonthEnd = Readonly<{
  month: string;
  /** Micrograms of all rare earths that the books have in the unit at its end. */
  held: bigint;
  /** The largest feed of a month so far. */
  largestFeed: bigint;
  /** Whether anything went in or out. */
  isMoved: boolean;
}>;

/** Several rules ask the same of the same facts, before and after each event. */
const known = new WeakMap<UnitFacts, readonly MonthEnd[]>();

/** From the first month in which something happened to the last; quiet months between are named too. */
export function monthEndsOf(unit: UnitFacts): readonly MonthEnd[] {
  const ends = known.get(unit) ?? endsIn(unit);
  known.set(unit, ends);
  return ends;
}

function endsIn({ months }: UnitFacts): readonly MonthEnd[] {
  const named = Object.keys(months);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return [];
  let held = 0n;
  let largestFeed = 0n;
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, n) => {
    const month = monthsAfter(first, n);
    const moved = months[month];
    held += BigInt(moved?.net ?? '0');
    const fed = BigInt(moved?.fed ?? '0');
    if (fed > largestFeed) largestFeed = fed;
    return { month, held, largestFeed, isMoved: moved !== undefined };
  });
}

/** What kinds of unit its steps are done in. */
export const kindsOf = ({ steps }: UnitFacts) =>
  Object.keys(steps).flatMap((step) => stepOf(step)?.unitKinds ?? []);

/** Runs on without being emptied, by one of its steps. */
export const isContinuous = ({ steps }: UnitFacts): boolean =>
  Object.keys(steps).some((step) => stepOf(step)?.isContinuous ?? false);
