import type { DomainEvent } from '@lodestone/kernel';
import type { RuleSet, Thereafter } from '@lodestone/reference';

/** `recordId` is chosen by the authority that tells it, and is used once. */
type Told = Readonly<{ recordId: string; ruleSetId: string; version: number }>;

/**
 * What happened to rules that were published: from a day on, to all rules of the version or to those
 * that are named. `afterRecordId` is the newest record of the rule set that whoever decided had seen:
 * of two who decide at once, the second learns that the first has.
 */
type Notice = Told &
  Readonly<{
    afterRecordId: string;
    effectiveOn: string;
    ruleIds?: readonly string[];
    /** Where it is written. */
    source: string;
  }>;

/** A text with its rules was made public. Nothing of it holds yet. */
export type RuleSetPublished = DomainEvent<
  'RuleSetPublished',
  Readonly<{ recordId: string }> & RuleSet
>;

/** From that day on it binds; the day may lie before the text was public, or years ahead. */
export type RuleSetEnteredIntoForce = DomainEvent<'RuleSetEnteredIntoForce', Notice>;

/**
 * From that day on it does not bind, also if it had not begun to; `untilOn` is the last such day, where
 * one is named. What holds after it is what `thereafter` says; without it nobody has said.
 */
export type RuleSetSuspended = DomainEvent<
  'RuleSetSuspended',
  Notice & Readonly<{ untilOn?: string; thereafter?: Thereafter }>
>;

/** The suspension ends on that day: what had entered into force binds again. */
export type RuleSetReactivated = DomainEvent<'RuleSetReactivated', Notice>;

/** From that day on it is no rule any more, for ever. */
export type RuleSetRepealed = DomainEvent<'RuleSetRepealed', Notice>;

/** The newest notice of a rule set was told by mistake. Both stay visible. */
export type RuleNoticeWithdrawn = DomainEvent<
  'RuleNoticeWithdrawn',
  Told & Readonly<{ targetRecordId: string; reason: string }>
>;

export type RuleNoticeEvent =
  RuleSetEnteredIntoForce | RuleSetSuspended | RuleSetReactivated | RuleSetRepealed;

export type RulebookEvent = RuleSetPublished | RuleNoticeEvent | RuleNoticeWithdrawn;

/**
 * One stream for all rules, so that whoever decides sees all. Not `rulebook` alone: programs older than
 * these events ask a server for streams that begin with `rulebook-`, and count those.
 */
export const rulebookStream = 'rulebook-main';
