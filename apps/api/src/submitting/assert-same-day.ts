import { civilDateIn } from '@lodestone/kernel';
import { within } from '../http/within';
import type { RecordAsSent } from '../acts/record-types';
import { invalid } from './whole-sentences';

/** The moment, where it is known, lies on the day (design §3, *Days*). @throws ProblemException */
export function assertSameDay(body: RecordAsSent, calendarZone: string): void {
  switch (body.type) {
    case 'RecordVoided':
    case 'SiteActivitiesChanged':
    case 'SiteTransferred':
    case 'SiteClosed':
      return;
    case 'RecordCorrected':
      return within('/act', () => assertSameDay(body.act, calendarZone));
    default:
      return assertOn(body, calendarZone);
  }
}

function assertOn(
  { occurredOn, occurredAt }: Readonly<{ occurredOn: string; occurredAt?: string }>,
  calendarZone: string,
): void {
  if (occurredAt === undefined) return;
  const fallsOn = civilDateIn(calendarZone)(new Date(occurredAt));
  if (fallsOn === occurredOn) return;
  throw invalid('/occurredAt', 'instant-not-on-date', {
    en: `falls on ${fallsOn} in ${calendarZone}, not on ${occurredOn}`,
    zh: `按 ${calendarZone} 为 ${fallsOn}，与 ${occurredOn} 不符`,
  });
}
