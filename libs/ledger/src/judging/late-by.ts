import { filingDeadlineOf, type FilingDeadline, type FilingDue } from '@lodestone/reference';

/** Civil days in the ledger's calendar zone, and what the site is registered for. */
export type DatedTelling = Readonly<{
  occurredOn: string;
  recordedOn: string;
  activities: readonly string[];
}>;

/**
 * By which day it should have been told; undefined of what was told in time. The one rule of it: the
 * flag `late` and whatever else says that something is late come from here.
 */
export function lateBy(
  { occurredOn, recordedOn, activities }: DatedTelling,
  deadlines?: readonly FilingDeadline[],
): FilingDue | undefined {
  const due = filingDeadlineOf(occurredOn, activities, deadlines);
  return due && recordedOn > due.dueOn ? due : undefined;
}
