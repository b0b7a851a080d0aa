/**
 * One way in which lines of stock are rolled up: all columns, and everything that happened in a period
 * of one length. `blockOrdinals` is how much becomes known between two roll-ups (as of volumes).
 */
export type Cube = Readonly<{
  name: 'always' | 'years' | 'months' | 'pentads';
  blockOrdinals: number;
  /** Of a day: the period in which it lies, named by how its days begin, or by its first day. */
  periodOf: (day: string) => string;
}>;

export const always: Cube = { name: 'always', blockOrdinals: 2_048, periodOf: () => '' };
export const years: Cube = {
  name: 'years',
  blockOrdinals: 4_096,
  periodOf: (day) => day.slice(0, 4),
};
export const months: Cube = {
  name: 'months',
  blockOrdinals: 4_096,
  periodOf: (day) => day.slice(0, 7),
};
export const pentads: Cube = {
  name: 'pentads',
  blockOrdinals: 4_096,
  periodOf: (day) => pentadOf(day),
};

/**
 * What had happened by a day is a year after the other, then months, then pentads, and the lines of a
 * few days: some twenty cells of a group, and not one for each day. All but the first have blocks of one
 * size, so that they are rolled up to the same ordinal.
 */
export const cubes: readonly Cube[] = [always, years, months, pentads];

/** The first day of its pentad; the sixth of a month has up to six days. */
function pentadOf(day: string): string {
  const pentad = Math.min(Math.floor((Number(day.slice(8)) - 1) / 5), 5);
  return `${day.slice(0, 8)}${String(pentad * 5 + 1).padStart(2, '0')}`;
}
