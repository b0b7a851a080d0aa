import { daysAfter } from '@lodestone/kernel';
import { movementFiguresOn, type MovementKind } from '@lodestone/reference';

/** What is still on its way of a line, and since when it could have arrived. */
export type DueFacts = DueLine &
  Readonly<{
    movementId: string;
    lotId: string;
    /** The last civil day on which anything had been recorded when this was judged. */
    judgedOn: string;
  }>;

export type DueLine = Readonly<{
  fromSiteId: string;
  kind: MovementKind;
  inTransitGrams: number;
  /** Where it goes, since which day, by the record that said so: the last is where it goes now. */
  destinations: ReadonlyArray<Readonly<{ siteId: string; since: string; recordId: string }>>;
}>;

/** By this day it has usually arrived; and from this one on nobody expects it any more. */
export function dueOf({
  kind,
  destinations,
}: DueLine): Readonly<{ dueOn: string; lostOn: string }> {
  const since = destinations.at(-1)?.since ?? '';
  const { usualDays, neverReceivedTimes } = movementFiguresOn(since);
  return {
    dueOn: daysAfter(since, usualDays[kind]),
    lostOn: daysAfter(since, usualDays[kind] * neverReceivedTimes),
  };
}
