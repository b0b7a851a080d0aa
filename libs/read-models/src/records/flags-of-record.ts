import { civilDateIn, type Ordinal } from '@lodestone/kernel';
import { flagsOf, isAct, type Flag, type Standing } from '@lodestone/ledger';
import type { Reading } from '@lodestone/projections';
import type { RecordRow } from './record';

/** The flags of a record in the version that is shown. */
export type FlagsOfRecord = (row: RecordRow, data: unknown) => readonly Flag[];

/** Where a log does not say: nothing but the histories of specs begins without `LedgerOpened`. */
const zoneDefault = 'Asia/Shanghai';

/** As of one ordinal, for a page of records: what was known of sites and enterprises by then. */
export function flagsAt(reading: Reading, knownAt: Ordinal): FlagsOfRecord {
  const zone = reading.get<{ zone: string }>('SELECT zone FROM calendar')?.zone ?? zoneDefault;
  const dayOf = civilDateIn(zone);
  const activities = remembered((siteId) => activitiesOf(reading, siteId));
  const standings = remembered((enterpriseId) => standingsOf(reading, enterpriseId, knownAt));
  return ({ type, siteId, enterpriseId, recordedAt }, data) => {
    const event = { type, data };
    if (!isAct(event)) return [];
    return flagsOf(event, {
      activities: activities(siteId),
      standings: standings(enterpriseId),
      recordedOn: dayOf(new Date(recordedAt)),
    });
  };
}

function activitiesOf(reading: Reading, siteId: string): readonly string[] {
  const row = reading.get<{ activities: string }>(
    'SELECT activities FROM sites WHERE siteId = ?',
    siteId,
  );
  return JSON.parse(row?.activities ?? '[]') as readonly string[];
}

const standingsOf = (
  reading: Reading,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly Standing[] =>
  reading
    .all<Omit<Standing, 'activities'> & Readonly<{ activities: string }>>(
      `SELECT type, effectiveOn, activities FROM standings
       WHERE enterpriseId = ? AND ordinal <= ? ORDER BY ordinal, line`,
      enterpriseId,
      knownAt,
    )
    .map((row) => ({ ...row, activities: JSON.parse(row.activities) as readonly string[] }));

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
