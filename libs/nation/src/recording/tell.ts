import type { Random } from '../chance/random';
import type { NationAct } from '../making/act';
import { operatorOn } from '../people/enterprises';
import type { ActBody, RecordBody, Submission } from '../submission';
import { addDays, dateOfInstant, instantAt, workdayFrom } from '../time/calendar';

const opensAt = 8 * 60 + 30;
const closesAt = 18 * 60;

/** Records told weeks late, out of a thousand acts on which nothing is built. */
const latePerThousand = 60;

type ToldSubmission = Readonly<{ at: string; order: number; submission: Submission }>;

/**
 * When the ledger hears of each act: some working days after it happened, in office hours of
 * Shanghai, and always after it heard of what the act stands on. An act that was first told wrongly
 * is told three times: wrong, voided, right; one that was corrected, twice under two ids.
 */
export function tell(acts: readonly NationAct[], random: Random): readonly Submission[] {
  const toldAt = new Map<NationAct, string>();
  const told: ToldSubmission[] = [];
  const say = (act: NationAct, at: string, recordId: string, body: RecordBody): void => {
    const { siteId } = act;
    const submittedBy = operatorOn(siteId, act.occurredOn);
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
    const { mistake, correction } = act;
    let at = afterAll(act, toldAt, random);
    if (mistake) {
      const { recordId, body, voidRecordId, reason } = mistake;
      say(act, at, recordId, body);
      at = noticed(at, mistake.noticedAfterDays, random);
      say(act, at, voidRecordId, { type: 'RecordVoided', targetRecordId: recordId, reason });
      at = minutesAfter(at, random.between(3, 25), random);
    }
    toldAt.set(act, at);
    if (!correction) {
      say(act, at, act.recordId, act.body);
      continue;
    }
    say(act, at, act.recordId, correction.body);
    const { correctionRecordId, reason, noticedAfterDays } = correction;
    say(act, noticed(at, noticedAfterDays, random), correctionRecordId, {
      type: 'RecordCorrected',
      targetRecordId: act.recordId,
      reason,
      act: act.body as ActBody,
    });
  }
  // Equal instants keep the order of the acts, in which causes come before what they cause.
  return told
    .sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1))
    .map(({ submission }) => submission);
}

/** Its own time, or soon after the last of those on which it stands. */
function afterAll(act: NationAct, toldAt: ReadonlyMap<NationAct, string>, random: Random): string {
  let at = firstChance(act, random);
  for (const base of act.standsOn) {
    const heard = toldAt.get(base);
    if (heard === undefined) throw new Error(`${act.recordId} stands on what is not told yet`);
    if (heard >= at) at = minutesAfter(heard, random.between(2, 40), random);
  }
  return at;
}

/** Days later, when somebody looks at it again; at the same day's end where that is at once. */
function noticed(at: string, days: number, random: Random): string {
  const later = instantOfDay(addDays(dateOfInstant(at), days), random);
  return later > at ? later : minutesAfter(at, random.between(15, 90), random);
}

function firstChance({ occurredOn, isLast, body }: NationAct, random: Random): string {
  // A month is closed by whoever sits at the screen.
  if (body.type === 'PeriodClosed') return instantOfDay(occurredOn, random);
  const isLate = isLast && random.chance(latePerThousand / 1_000);
  const days = isLate
    ? random.between(16, 48)
    : Math.min(random.between(1, 9), random.between(1, 9));
  return instantOfDay(addDays(occurredOn, days), random);
}

/** Until then every enterprise has told what it has to tell of the two years. */
const lastTelling = '2026-01-27';

/** Some time in office hours of the day, or of the next one on which people work. */
const instantOfDay = (date: string, random: Random): string =>
  instantAt(
    workdayFrom(date < lastTelling ? date : lastTelling),
    random.between(opensAt, closesAt - 1),
    random.between(0, 59),
  );

/** Later, and if the office has closed by then, the next morning. */
function minutesAfter(instant: string, minutes: number, random: Random): string {
  const later = new Date(Date.parse(instant) + minutes * 60_000).toISOString();
  const date = dateOfInstant(later);
  const isOpen = later < instantAt(date, closesAt) && workdayFrom(date) === date;
  if (isOpen) return later;
  const nextDay = workdayFrom(addDays(dateOfInstant(instant), 1));
  return instantAt(nextDay, random.between(opensAt, opensAt + 45), random.between(0, 59));
}
