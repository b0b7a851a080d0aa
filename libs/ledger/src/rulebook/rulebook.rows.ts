import type { FoldedEvent, KeyedRows, WritableKeyedRows } from '@lodestone/kernel';
import { emptyRulebook, withRulebookEvent, type PublishedRuleSet, type Rulebook } from './rulebook';
import type { RulebookEvent } from './rulebook.events';

/** A record of an authority, by which it is known when it is sent again. */
export type RuleRecordRow = Readonly<{ contentDigest: string; revision: number }>;

/** A version of a rule set with the notices that stand, and its newest record. */
type RuleSetRow = Readonly<{ ruleSet: PublishedRuleSet }>;

/** The newest record about a rule set, whichever version it is about. */
type NewestRow = Readonly<{ recordId: string }>;

const recordKey = (recordId: string): string => `record/${recordId}`;
const versionsKey = (ruleSetId: string): string => `version/${ruleSetId}/`;
const versionKey = (ruleSetId: string, version: number): string =>
  `${versionsKey(ruleSetId)}${version}`;
const newestKey = (ruleSetId: string): string => `newest/${ruleSetId}`;

export const ruleRecordOf = (rows: KeyedRows, recordId: string): RuleRecordRow | undefined =>
  rows.get<RuleRecordRow>(recordKey(recordId));

export const newestRecordOf = (rows: KeyedRows, ruleSetId: string): string | undefined =>
  rows.get<NewestRow>(newestKey(ruleSetId))?.recordId;

/** Every version of a rule set. */
export const versionsOf = (rows: KeyedRows, ruleSetId: string): Rulebook => ({
  ruleSets: rows.scan<RuleSetRow>(versionsKey(ruleSetId)).map(([, { ruleSet }]) => ruleSet),
});

export function evolveRulebook(
  rows: WritableKeyedRows,
  { event, metadata, revision }: FoldedEvent<RulebookEvent>,
): void {
  const { recordId, ruleSetId, version } = event.data;
  const record: RuleRecordRow = { contentDigest: metadata.contentDigest ?? '', revision };
  rows.set(recordKey(recordId), record);
  const newest: NewestRow = { recordId };
  rows.set(newestKey(ruleSetId), newest);
  const known = rows.get<RuleSetRow>(versionKey(ruleSetId, version));
  const before = known ? { ruleSets: [known.ruleSet] } : emptyRulebook;
  const [ruleSet] = withRulebookEvent(before, event).ruleSets;
  if (ruleSet) {
    const row: RuleSetRow = { ruleSet };
    rows.set(versionKey(ruleSetId, version), row);
  }
}
