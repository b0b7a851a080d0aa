import type { Random } from '../chance/random';
import type { NationAct } from '../making/act';
import { enterpriseOfSite } from '../people/enterprises';
import type { RecordBody, Submission } from '../submission';
import { addDays, dateOfInstant, instantAt, workdayFrom } from '../time/calendar';

const opensAt = 8 * 60 + 30;
const closesAt = 18 * 60;

/** Records told weeks late, out of a thousand acts on which nothing is built. */
const latePerThousand = 60;

type Told = Readonly<{ at: string; order: number; submission: Submission }>;

/**
 * When the ledger hears of each act: some working days after it happened, in office hours of
 * Shanghai, and always after it heard of what the act stands on. An act that was first told wrongly
 * is told three times: wrong, voided, right.
 */
export function tell(acts: readonly NationAct[], random: Random): readonly Submission[] {
  const toldAt = new Map<NationAct, string>();
  const told: Told[] = [];
  const say = (act: NationAct, at: string, recordId: string, body: RecordBody): void => {
    const { siteId } = act;
    const submittedBy = enterpriseOfSite(siteId).enterpriseId;
    const submission = {
      kind: 'record',
      recordedAt: at,
      submittedBy,
      siteId,
      recordId,
      body,
    } as const;
    told.push({ at, order: told.length, submission });
  };
  for (const act of acts) {
    let at = firstChance(act, random);
    for (const base of act.standsOn) {
      const heard = toldAt.get(base);
      if (heard === undefined) throw new Error(`${act.recordId} stands on what is not told yet`);
      if (heard >= at) at = minutesAfter(heard, random.between(2, 40), random);
    }
    if (act.mistake) {
      const { recordId, body, voidRecordId, reason, noticedAfterDays } = act.mistake;
      say(act, at, recordId, body);
      const noticed = instantOfDay(addDays(dateOfInstant(at), noticedAfterDays), random);
      at = noticed > at ? noticed : minutesAfter(at, random.between(15, 90), random);
      const voided = { type: 'RecordVoided', targetRecordId: recordId, reason } as const;
      say(act, at, voidRecordId, voided);
      at = minutesAfter(at, random.between(3, 25), random);
    }
    say(act, at, act.recordId, act.body);
    toldAt.set(act, at);
  }
  // Equal instants keep the order of the acts, in which causes come before what they cause.
  return told
    .sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1))
    .map(({ submission }) => submission);
}

function firstChance({ occurredOn, isLast }: NationAct, random: Random): string {
  const isLate = isLast && random.chance(latePerThousand / 1_000);
  const days = isLate
    ? random.between(16, 48)
    : Math.min(random.between(1, 9), random.between(1, 9));
  return instantOfDay(addDays(occurredOn, days), random);
}

/** Some time in office hours of the day, or of the next one on which people work. */
const instantOfDay = (date: string, random: Random): string =>
  instantAt(workdayFrom(date), random.between(opensAt, closesAt - 1), random.between(0, 59));

/** Later, and if the office has closed by then, the next morning. */
function minutesAfter(instant: string, minutes: number, random: Random): string {
  const later = new Date(Date.parse(instant) + minutes * 60_000).toISOString();
  const date = dateOfInstant(later);
  const isOpen = later < instantAt(date, closesAt) && workdayFrom(date) === date;
  if (isOpen) return later;
  const nextDay = workdayFrom(addDays(dateOfInstant(instant), 1));
  return instantAt(nextDay, random.between(opensAt, opensAt + 45), random.between(0, 59));
}
