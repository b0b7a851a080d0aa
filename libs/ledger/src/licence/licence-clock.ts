import {
  isOutside,
  licenceDaysMax,
  type ClockStopReason,
  type LimitWaiver,
  type OutsideCalendar,
  type WorkingCalendar,
} from '@lodestone/reference';
import type { LicenceEvent } from './licence.events';

/** Working days from the day of acceptance, or of the wish for a change, until it is decided. */
export type LicenceClock = Readonly<{
  of: keyof typeof licenceDaysMax;
  /** The day after which days count. */
  startedOn: string;
  /** The day of the decision; absent while it is awaited. */
  decidedOn?: string;
  /** Why no time is set; then nothing is left and nothing is due. */
  waiver?: LimitWaiver | 'registration';
  daysMax?: number;
  /** Absent where the calendar does not cover a day that would have to be counted. */
  daysUsed?: number;
  /** Below nothing when the time is over. */
  daysLeft?: number;
  /** The last day in time if the clock runs from now on; not said while it stands. */
  dueOn?: string;
  stopped?: Readonly<{ since: string; recordId: string; reason: ClockStopReason }>;
  /** The day of which nobody knows whether it is worked. */
  outsideCalendar?: OutsideCalendar;
}>;

type Stretch = Readonly<{ from: string; to: string }>;

/**
 * The clock of a file on a civil date: of the change that waits for a decision, or else of the
 * application. Undefined before the file was accepted.
 * @param events of the file up to that day, in the order of their days
 */
export function clockOf(
  events: readonly LicenceEvent[],
  asOf: string,
  calendar: WorkingCalendar,
): LicenceClock | undefined {
  const begun = events.findLast(
    ({ type }) => type === 'LicenceAccepted' || type === 'LicenceAmendmentApplied',
  );
  if (!begun) return undefined;
  const after = events.slice(events.indexOf(begun) + 1);
  const decision = after.find(({ type }) => decisions.has(type));
  const end = decision?.data.occurredOn ?? asOf;
  const isAmendment = begun.type === 'LicenceAmendmentApplied';
  const startedOn = begun.data.occurredOn;
  const { stretches, stopped } = runningIn(after, { from: startedOn, to: end });
  const waiver = isAmendment ? undefined : waiverOf(events);
  const told = {
    of: isAmendment ? ('amendment' as const) : ('application' as const),
    startedOn,
    ...(decision ? { decidedOn: end } : {}),
    ...(stopped && !decision ? { stopped } : {}),
  };
  const used = daysIn(stretches, calendar);
  if (isOutside(used)) return { ...told, ...limitOf(told.of, waiver), outsideCalendar: used };
  if (waiver !== undefined) return { ...told, waiver, daysUsed: used };
  const daysMax = licenceDaysMax[told.of];
  const counted = { ...told, daysMax, daysUsed: used, daysLeft: daysMax - used };
  if (decision || stopped || counted.daysLeft < 0) return counted;
  const due = calendar.dayAfterWorkingDays(end, counted.daysLeft);
  return isOutside(due) ? { ...counted, outsideCalendar: due } : { ...counted, dueOn: due };
}

const decisions: ReadonlySet<LicenceEvent['type']> = new Set([
  'LicenceGranted',
  'LicenceRefused',
  'LicenceAmended',
  'LicenceAmendmentRefused',
  'LicenceSurrendered',
  'LicenceWithdrawn',
  'LicenceRevoked',
]);

const limitOf = (of: LicenceClock['of'], waiver: LicenceClock['waiver']): Partial<LicenceClock> =>
  waiver === undefined ? { daysMax: licenceDaysMax[of] } : { waiver };

/** A registration is no licence, and has no time in the regulations. */
function waiverOf(events: readonly LicenceEvent[]): LicenceClock['waiver'] {
  const waivers = events.flatMap((event) => {
    if (event.type === 'LicenceAccepted') return event.data.limitWaiver ?? [];
    const isRegistered = event.type === 'LicenceApplied' && event.data.route === 'registration';
    return isRegistered ? (['registration'] as const) : [];
  });
  return waivers.at(-1);
}

/** When it ran: the day of a stop still counts, that of its end does not yet. */
function runningIn(events: readonly LicenceEvent[], { from, to }: Stretch) {
  const stretches: Stretch[] = [];
  let since: string | undefined = from;
  let stopped: LicenceClock['stopped'];
  for (const { type, data } of events) {
    if (data.occurredOn > to) break;
    if (type === 'LicenceClockStopped' && since !== undefined) {
      stretches.push({ from: since, to: data.occurredOn });
      since = undefined;
      stopped = { since: data.occurredOn, recordId: data.recordId, reason: data.reason };
    } else if (type === 'LicenceClockResumed' && since === undefined) {
      since = data.occurredOn;
      stopped = undefined;
    }
  }
  if (since !== undefined) stretches.push({ from: since, to });
  return { stretches, stopped };
}

function daysIn(
  stretches: readonly Stretch[],
  calendar: WorkingCalendar,
): number | OutsideCalendar {
  let sum = 0;
  for (const { from, to } of stretches) {
    const days = calendar.workingDaysBetween(from, to);
    if (isOutside(days)) return days;
    sum += days;
  }
  return sum;
}
