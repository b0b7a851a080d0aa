import { civilDateIn } from '@lodestone/kernel';
import type { RecordDto } from './acts/record-types';
import { invalid } from './command-of';

/** The moment, where it is known, lies on the day (design §3, *Days*). */
export function assertSameDay(body: RecordDto, calendarZone: string): void {
  if (body.type === 'RecordVoided' || body.occurredAt === undefined) return;
  const fallsOn = civilDateIn(calendarZone)(new Date(body.occurredAt));
  if (fallsOn === body.occurredOn) return;
  throw invalid('/occurredAt', 'instant-not-on-date', {
    en: `falls on ${fallsOn} in ${calendarZone}, not on ${body.occurredOn}`,
    zh: `按 ${calendarZone} 为 ${fallsOn}，与 ${body.occurredOn} 不符`,
  });
}
