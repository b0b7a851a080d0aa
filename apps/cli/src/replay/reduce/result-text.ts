import { table } from '../../terminal/table';

type Flat = Readonly<Record<string, string | number | boolean | null>>;

/** A list of flat objects with the same names is a table; anything else is JSON. */
export function resultText(result: unknown): string {
  if (!isTable(result)) return JSON.stringify(result, null, 2);
  const names = Object.keys(result[0]);
  const numbersAt = names.flatMap((name, at) =>
    result.every((row) => typeof row[name] === 'number') ? [at] : [],
  );
  const rows = result.map((row) => names.map((name) => String(row[name])));
  return table([names, ...rows], ...numbersAt).join('\n');
}

function isTable(result: unknown): result is readonly [Flat, ...Flat[]] {
  if (!Array.isArray(result) || result.length === 0) return false;
  const names = Object.keys((result[0] as object | null) ?? {}).join();
  return (
    names !== '' && result.every((row: unknown) => isFlat(row) && Object.keys(row).join() === names)
  );
}

const isFlat = (row: unknown): row is Flat =>
  typeof row === 'object' &&
  row !== null &&
  !Array.isArray(row) &&
  Object.values(row).every((value) => value === null || typeof value !== 'object');
