import type { Ordinal } from '@lodestone/kernel';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SQLInputValue } from 'node:sqlite';
import { build, type BuildOptions } from './build';
import { digestOf, type Digest } from './digest';
import { projectionPath } from './file-paths';
import { ProjectionReader } from './reader';
import { keyOf, type Tables } from './tables';

export type StateOptions = BuildOptions &
  Readonly<{
    /** Rows are built in a folder of their own in here, which is gone afterwards. */
    folder: string;
    /** The last event that they have taken; -1: none. */
    upTo: Ordinal;
  }>;

export type TableName = string;

/** The rows of a projection as they stood when it had just taken some ordinal. */
export type State<T extends Tables = Tables> = Readonly<{
  digest: Digest;
  reader: ProjectionReader<T>;
  /** Each table with its rows, in key order, as the declaration of the projection says. */
  tables: () => Iterable<readonly [table: TableName, rows: Iterable<unknown>]>;
}>;

/**
 * Builds what a projection had at an ordinal, hands it over, and leaves nothing behind. Whatever is in
 * use is not looked at.
 *
 * @throws CannotBuild when an event cannot be taken, or the log ends before
 * @throws the signal's reason when it is aborted
 */
export async function withStateAt<Answer>(
  options: StateOptions,
  use: (state: State) => Promise<Answer> | Answer,
): Promise<Answer> {
  const { folder, projection } = options;
  const own = mkdtempSync(join(folder, `.state-${projection.name}-`));
  const reader = new ProjectionReader(own, projection);
  try {
    const path = projectionPath(own, projection);
    await build(path, options);
    const tables = () =>
      Object.entries(projection.tables).map(
        ([name, table]) => [name, rowsOf(reader, name, keyOf(table))] as const,
      );
    return await use({ digest: digestOf(path), reader, tables });
  } finally {
    reader.close();
    rmSync(own, { recursive: true, force: true });
  }
}

/** So many are in memory at once. */
const pageRows = 4_096;

/** Page by page: no statement stays open while somebody writes what it gave. */
function* rowsOf(
  reader: ProjectionReader,
  table: TableName,
  key: readonly string[],
): Generator<unknown, void, void> {
  const columns = key.map((column) => `"${column}"`).join(', ');
  const rest = `ORDER BY ${columns} LIMIT ${pageRows}`;
  const places = key.map(() => '?').join(', ');
  let last: Row | undefined;
  for (;;) {
    const where = last ? `WHERE (${columns}) > (${places}) ` : '';
    const values = key
      .map((column) => sqlValue(last?.[column]))
      .filter((value) => value !== undefined);
    const { answer } = reader.read((reading) => reading.rows(table, `${where}${rest}`, ...values));
    const rows = answer as readonly Row[];
    yield* rows;
    last = rows.at(-1);
    if (rows.length < pageRows) return;
  }
}

type Row = Readonly<Record<string, unknown>>;

/** A truth value stands in the file as a number. */
const sqlValue = (value: unknown): SQLInputValue | undefined =>
  typeof value === 'boolean' ? Number(value) : (value as SQLInputValue | undefined);
