import type { SQLInputValue } from 'node:sqlite';
import type { Column } from './tables';

type Decode = (value: unknown) => unknown;

/** What makes of a value of SQLite one of the column's type, where those are not the same. */
export function decoderOf(column: Column): Decode | undefined {
  if (column === 'json') return parsed;
  if (column === 'boolean') return isOne;
  return undefined;
}

/** Null stands where an outer join found nothing. */
const parsed = (value: unknown): unknown =>
  value === null ? null : (JSON.parse(value as string) as unknown);

const isOne = (value: unknown): boolean => value === 1;

/** A value that a question compares a column with. */
export const comparable = (column: Column, value: unknown): SQLInputValue =>
  column === 'json'
    ? JSON.stringify(value)
    : value === true
      ? 1
      : value === false
        ? 0
        : (value as SQLInputValue);
