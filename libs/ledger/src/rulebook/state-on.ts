import type { StandingNotice } from './rulebook';
import type { RuleSetSuspended } from './rulebook.events';

/**
 * How a rule stands on a day. `not-said`: its suspension has run out, and no source says what holds
 * since; nobody guesses. `unpublished`: the day lies before its text.
 */
export type RuleState =
  'unpublished' | 'published' | 'in-force' | 'suspended' | 'not-said' | 'repealed';

/** And why: since when, until when, and the record that says so. */
export type RuleStanding = Readonly<{
  state: RuleState;
  /** Absent of what is not published yet. */
  sinceOn?: string;
  /** The last day, where one is named: of a suspension, or before a start or an end to come. */
  untilOn?: string;
  /** The record that it rests on. */
  recordId?: string;
}>;

type Asked = Readonly<{
  publishedOn: string;
  recordId: string;
  notices: readonly StandingNotice[];
}>;

/**
 * The state of one rule on a civil date, by the notices that are about it. A suspension is stronger
 * than a beginning that falls into it: a rule may be suspended before it has begun.
 */
export function ruleStateOn({ publishedOn, recordId, notices }: Asked, day: string): RuleStanding {
  const repeal = earliestOf(notices, 'RuleSetRepealed', day);
  if (repeal) return stands('repealed', repeal);
  const suspension = suspensionOn(notices, day);
  const rested = suspension && restOf(suspension, day);
  if (rested) return rested;
  const begun = earliestOf(notices, 'RuleSetEnteredIntoForce', day);
  if (begun) return inForceSince(begun, notices, day);
  return day < publishedOn
    ? { state: 'unpublished' }
    : { state: 'published', sinceOn: publishedOn, recordId };
}

const stands = (
  state: RuleState,
  { data: { effectiveOn, recordId } }: StandingNotice,
  untilOn?: string,
): RuleStanding => ({
  state,
  sinceOn: effectiveOn,
  ...(untilOn === undefined ? {} : { untilOn }),
  recordId,
});

const earliestOf = (
  notices: readonly StandingNotice[],
  type: StandingNotice['type'],
  day: string,
): StandingNotice | undefined =>
  byDay(notices).find((each) => each.type === type && each.data.effectiveOn <= day);

/** By the day from which they hold; of one day in the order of telling. */
const byDay = (notices: readonly StandingNotice[]): readonly StandingNotice[] =>
  [...notices].sort((a, b) =>
    a.data.effectiveOn < b.data.effectiveOn ? -1 : a.data.effectiveOn > b.data.effectiveOn ? 1 : 0,
  );

/** The suspension that was not ended by a reactivation up to the day. */
function suspensionOn(
  notices: readonly StandingNotice[],
  day: string,
): RuleSetSuspended | undefined {
  const last = byDay(notices)
    .filter(({ type }) => type === 'RuleSetSuspended' || type === 'RuleSetReactivated')
    .findLast(({ data }) => data.effectiveOn <= day);
  return last?.type === 'RuleSetSuspended' ? last : undefined;
}

function restOf(suspension: RuleSetSuspended, day: string): RuleStanding | undefined {
  const { untilOn, thereafter } = suspension.data;
  const isOver = untilOn !== undefined && untilOn < day;
  if (!isOver || thereafter === 'suspended') return stands('suspended', suspension, untilOn);
  return thereafter === 'in-force' ? undefined : stands('not-said', suspension, untilOn);
}

/** Binding since the last thing that made it bind. */
function inForceSince(
  begun: StandingNotice,
  notices: readonly StandingNotice[],
  day: string,
): RuleStanding {
  const woken = byDay(notices).findLast(
    ({ type, data }) =>
      type === 'RuleSetReactivated' &&
      data.effectiveOn <= day &&
      data.effectiveOn > begun.data.effectiveOn,
  );
  return stands('in-force', woken ?? begun);
}
