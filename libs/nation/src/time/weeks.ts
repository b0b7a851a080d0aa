import { addDays, dayNumber, type CivilDate } from './calendar';

/** A Monday. The nation lives in weeks; the two years end in the middle of the last one. */
export const firstDay: CivilDate = '2024-01-01';
const lastDay: CivilDate = '2025-12-31';

export const weekCount = 105;

export const weekOf = (date: CivilDate): number =>
  Math.floor((dayNumber(date) - dayNumber(firstDay)) / 7);

/** `weekday` 0 is Monday. */
export const dayOfWeek = (week: number, weekday: number): CivilDate =>
  addDays(firstDay, week * 7 + weekday);

/** What would happen after the two years happens, but nobody records it any more. */
export const isWithinNation = (date: CivilDate): boolean => firstDay <= date && date <= lastDay;
