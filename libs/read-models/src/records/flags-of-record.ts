import { civilDateIn, type Ordinal } from '@lodestone/kernel';
import { flagsOf, isAct, lateBy, type Flag, type Standing } from '@lodestone/ledger';
import { rulesOfLaw, type Rules } from '../rules';
import type { RecordRow } from './record';
import type { RecordsReading } from './records';

/** The flags of a record in the version that is shown. */
export type FlagsOfRecord = (row: RecordRow, data: unknown) => readonly Flag[];

/** Where a log does not say: nothing but the histories of specs begins without `LedgerOpened`. */
const zoneDefault = 'Asia/Shanghai';

/** As of one ordinal, for a page of records: what was known of sites and enterprises by then. */
export function flagsAt(
  reading: RecordsReading,
  knownAt: Ordinal,
  { deadlines }: Rules = rulesOfLaw,
): FlagsOfRecord {
  const dayOf = daysOf(reading);
  const activities = remembered((siteId) => activitiesOf(reading, siteId));
  const standings = remembered((enterpriseId) => standingsOf(reading, enterpriseId, knownAt));
  return ({ type, siteId, enterpriseId, recordedAt }, data) => {
    const event = { type, data };
    if (!isAct(event)) return [];
    return flagsOf(event, {
      activities: activities(siteId),
      standings: standings(enterpriseId),
      recordedOn: dayOf(new Date(recordedAt)),
      deadlines,
    });
  };
}

export type ToldOn = Readonly<{ siteId: string; occurredOn: string; recordedAt: string }>;

/** Whether what a deal or a change rests on was told late: by the same rule as the flag. */
export function latenessIn(
  reading: RecordsReading,
  { deadlines }: Rules = rulesOfLaw,
): (told: ToldOn) => boolean {
  const dayOf = daysOf(reading);
  const activities = remembered((siteId) => activitiesOf(reading, siteId));
  return ({ siteId, occurredOn, recordedAt }) => {
    const recordedOn = dayOf(new Date(recordedAt));
    return (
      lateBy({ occurredOn, recordedOn, activities: activities(siteId) }, deadlines) !== undefined
    );
  };
}

const daysOf = (reading: RecordsReading): ((instant: Date) => string) =>
  civilDateIn(reading.rows('calendar', '')[0]?.zone ?? zoneDefault);

const activitiesOf = (reading: RecordsReading, siteId: string): readonly string[] =>
  reading.get('sites', siteId)?.activities ?? [];

const standingsOf = (
  reading: RecordsReading,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly Standing[] =>
  reading
    .scan('standings', { enterpriseId })
    .filter(({ ordinal }) => ordinal <= knownAt)
    .map(({ type, effectiveOn, activities }) => ({ type, effectiveOn, activities }));

/** Asked once per page for each name. */
function remembered<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, Answer>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = ask(name);
    answers.set(name, answer);
    return answer;
  };
}
