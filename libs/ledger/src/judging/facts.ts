import type { FilingDeadline } from '@lodestone/reference';
import type { Act } from '../records/site.events';
import type { FlagCode } from './flag';
import type { Rule } from './rule';
import type { Standing } from './standing-on';

/** What an act does not say of itself: who recorded it, and when. */
export type FactsOfAct = Readonly<{
  /** What the site is registered for on the day of the act. */
  activities: readonly string[];
  /** Since when the site is closed on that day. */
  closedSince?: string | undefined;
  /** What authorities had decided about its enterprise, in order of recording. */
  standings: readonly Standing[];
  /** The civil day on which it was recorded, in the ledger's calendar zone. */
  recordedOn: string;
  /** Until when records are in time: those of the law, or of the configuration in their place. */
  deadlines?: readonly FilingDeadline[];
}>;

export type RuleOfActs = Rule<FlagCode, Act, FactsOfAct>;
