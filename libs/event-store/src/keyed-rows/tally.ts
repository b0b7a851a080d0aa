import type { StreamMark } from './keyed-row-store';

/** How many rows a stream has, and the total of their checksums: whether it is those and no others. */
export type Tally = Readonly<{ count: number; total: number }>;

/** What is kept of a stream besides its rows. */
export type Kept = Readonly<{ mark: StreamMark; tally: Tally }>;

export const nothing: Tally = { count: 0, total: 0 };

const sums = 2 ** 32;

export const withOne = ({ count, total }: Tally, sum: number): Tally => ({
  count: count + 1,
  total: (total + sum) % sums,
});

export const without = ({ count, total }: Tally, sum: number): Tally => ({
  count: count - 1,
  total: (total - sum + sums) % sums,
});

/** What the checksum of a mark is of, also where a file has something else than it should. */
export const textOfMark = (
  mark: Readonly<Record<keyof StreamMark | keyof Tally, unknown>>,
): string => [mark.revision, mark.eventId, mark.hash, mark.count, mark.total].join(' ');
