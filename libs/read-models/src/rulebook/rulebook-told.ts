import type { Ordinal, RecordedEvent } from '@lodestone/kernel';
import { rulebookOf, type Rulebook, type RulebookEvent } from '@lodestone/ledger';
import { json, type Reading, type Rows } from '@lodestone/projections';

/** What authorities told of rules, in the order of telling: each line has the ordinal of its event. */
export const rulebookTable = {
  columns: { recordId: 'text', recordedAt: 'text', event: json<RulebookEvent>() },
} as const;

type WithRulebook = Readonly<{ rulebook: typeof rulebookTable }>;

export const rulebookTypes = [
  'RuleSetPublished',
  'RuleSetEnteredIntoForce',
  'RuleSetSuspended',
  'RuleSetReactivated',
  'RuleSetRepealed',
  'RuleNoticeWithdrawn',
] as const satisfies ReadonlyArray<RulebookEvent['type']>;

export const addToRulebook = (
  { event, metadata: { recordedAt } }: RecordedEvent<RulebookEvent>,
  rows: Rows<WithRulebook>,
): void => rows.append('rulebook', { recordId: event.data.recordId, recordedAt, event });

/** The rulebook as it was known at an ordinal. */
export const rulebookAt = (reading: Reading<WithRulebook>, knownAt: Ordinal): Rulebook =>
  rulebookOf(
    reading
      .rows('rulebook', 'WHERE ordinal <= ? ORDER BY ordinal', knownAt)
      .map(({ event }) => event),
  );
