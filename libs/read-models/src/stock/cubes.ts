/**
 * One way in which lines of stock are rolled up: all columns, and everything that happened in a period
 * of one length. `blockOrdinals` is how much becomes known between two roll-ups (as of volumes).
 */
export type Cube = Readonly<{
  name: 'always' | 'years' | 'months' | 'thirds';
  blockOrdinals: number;
  /** Of a day: the period in which it lies, named by how its days begin, or by its first day. */
  periodOf: (day: string) => string;
}>;

export const always: Cube = { name: 'always', blockOrdinals: 4_096, periodOf: () => '' };
export const years: Cube = {
  name: 'years',
  blockOrdinals: 16_384,
  periodOf: (day) => day.slice(0, 4),
};
export const months: Cube = {
  name: 'months',
  blockOrdinals: 16_384,
  periodOf: (day) => day.slice(0, 7),
};
export const thirds: Cube = {
  name: 'thirds',
  blockOrdinals: 16_384,
  periodOf: (day) => thirdOf(day),
};

/**
 * What had happened by a day is a year after the other, then months, then thirds of one, and the
 * lines of some days: some twenty cells of a site, and not one for each day. All but the first have blocks of one
 * size, so that they are rolled up to the same ordinal.
 */
export const cubes: readonly Cube[] = [always, years, months, thirds];

/** The first day of its third of a month; the last has up to eleven days. */
function thirdOf(day: string): string {
  const third = Math.min(Math.floor((Number(day.slice(8)) - 1) / 10), 2);
  return `${day.slice(0, 8)}${third}1`;
}
