import { civilDateIn, type Ordinal } from '@lodestone/kernel';
import {
  isAct,
  judge,
  lateBy,
  rulesOfActs,
  siteStandingOn,
  type Flag,
  type SiteStandingOn,
  type Standing,
} from '@lodestone/ledger';
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
  const siteOn = sitesOn(reading, knownAt);
  const standings = remembered((enterpriseId) => standingsOf(reading, enterpriseId, knownAt));
  return ({ type, siteId, enterpriseId, recordedAt }, data) => {
    const event = { type, data };
    if (!isAct(event)) return [];
    const facts = {
      ...siteOn(siteId, event.data.occurredOn),
      standings: standings(enterpriseId),
      recordedOn: dayOf(new Date(recordedAt)),
      deadlines,
    };
    return judge(event, facts, rulesOfActs);
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

const daysOf = (reading: RecordsReading): ((instant: Date) => string) =>
  civilDateIn(reading.rows('calendar', '')[0]?.zone ?? zoneDefault);

type SiteOnDay = (siteId: string, day: string) => SiteStandingOn;

/** What sites did on a day, as was known by then. */
function sitesOn(reading: RecordsReading, knownAt: Ordinal): SiteOnDay {
  const decided = remembered((siteId) => ({
    opened: reading.get('sites', siteId)?.activities ?? [],
    standings: reading
      .scan('siteStandings', { siteId })
      .filter(({ ordinal }) => ordinal <= knownAt),
  }));
  return (siteId, day) => {
    const { opened, standings } = decided(siteId);
    return siteStandingOn(opened, standings, day);
  };
}

const standingsOf = (
  reading: RecordsReading,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly Standing[] =>
  reading
    .scan('standings', { enterpriseId })
    .filter(({ ordinal }) => ordinal <= knownAt)
    .map(({ type, effectiveOn, activities, intoEnterpriseId }) => ({
      type,
      effectiveOn,
      activities,
      ...(intoEnterpriseId === null ? {} : { intoEnterpriseId }),
    }));

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
