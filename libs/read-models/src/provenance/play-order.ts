/** Up to a day, as known by an event: days since 1970-01-01. */
export type ChainMoment = Readonly<{ day: number; ordinal: number }>;

/** No event has it: groups that still count end after it. */
export const latestOrdinal = 0xffff_fffe;

const versionsMax = 4_096;
const placesMax = 2 ** 26;
const keysOfDay = placesMax * versionsMax;
const dayMax = 32_767;

/**
 * One number by which groups are played, exact in a double: 15 bits of the day (up to 2059), 26 of
 * the record's first group in the journal, 12 of the place within a later version. Days beyond these
 * are taken for the first and the last.
 */
export function keyOf(day: number, place: number, version: number): number {
  if (place >= placesMax) throw new Error('the journal has more groups than can be put in order');
  if (version >= versionsMax) throw new Error('a corrected record has more lines than are taken');
  return Math.min(Math.max(day, 0), dayMax) * keysOfDay + place * versionsMax + version;
}

export const dayOfKey = (key: number): number => Math.floor(key / keysOfDay);

/**
 * The group that a key is of, unless it is one of a later version: then undefined. Divisors are powers of
 * two, so that nothing is lost; the remainder of two doubles takes ten times as long.
 */
export function groupOfKey(key: number): number | undefined {
  const place = (key - dayOfKey(key) * keysOfDay) / versionsMax;
  return Number.isInteger(place) ? place : undefined;
}
