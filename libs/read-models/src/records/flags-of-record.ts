import type { Ordinal } from '@lodestone/kernel';
import {
  isAct,
  judge,
  judgeBy,
  lateBy,
  rulesOfActs,
  rulesOfClosings,
  rulesOfRepairs,
  rulesOn,
  type Flag,
  type PeriodClosed,
  type RecordCorrected,
  type RecordVoided,
} from '@lodestone/ledger';
import { rulesOfLaw, type Rules } from '../rules';
import { daysOf, factsIn, sitesOn } from './facts-of-record';
import type { RecordRow } from './record';
import type { RecordsReading } from './record-tables';

/** The flags of a record in the version that is shown. */
export type FlagsOfRecord = (row: RecordRow, data: unknown) => readonly Flag[];

/** As of one ordinal, for a page of records: what was known of sites and enterprises by then. */
export function flagsAt(
  reading: RecordsReading,
  knownAt: Ordinal,
  rules: Rules = rulesOfLaw,
): FlagsOfRecord {
  const { factsOf, repairIn } = factsIn(reading, knownAt, rules);
  return (row, data) => {
    const event = { type: row.type, data };
    if (isAct(event)) return judge(event, factsOf(row, event.data.occurredOn), rulesOfActs);
    if (row.type === 'PeriodClosed') {
      const closing = event as PeriodClosed;
      return judge(closing, factsOf(row, closing.data.occurredOn), rulesOfClosings);
    }
    const repair = repairIn(row);
    if (!repair) return [];
    const facts = { ...factsOf(row, repair.occurredOn), repairs: [repair] };
    const inForce = rulesOn(rulesOfRepairs, repair.occurredOn);
    return judgeBy(event as RecordVoided | RecordCorrected, facts, inForce);
  };
}

export type ToldOn = Readonly<{ siteId: string; occurredOn: string; recordedAt: string }>;

/** Whether what a deal or a change rests on was told late: by the same rule as the flag. */
export function latenessIn(
  reading: RecordsReading,
  knownAt: Ordinal,
  { deadlines }: Rules = rulesOfLaw,
): (told: ToldOn) => boolean {
  const dayOf = daysOf(reading);
  const siteOn = sitesOn(reading, knownAt);
  return ({ siteId, occurredOn, recordedAt }) => {
    const recordedOn = dayOf(new Date(recordedAt));
    const { activities } = siteOn(siteId, occurredOn);
    return lateBy({ occurredOn, recordedOn, activities }, deadlines) !== undefined;
  };
}
