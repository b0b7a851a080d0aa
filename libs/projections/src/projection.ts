import type { DomainEvent, Ordinal, RecordedEvent } from '@lodestone/kernel';
import type { Derive } from './derive';
import type { Rows } from './rows';
import { columnsOf, keyOf, type Tables } from './tables';

/**
 * A pure fold with a name and a version: no clock, no randomness, no I/O, and nothing remembered
 * outside its rows. An event type that has no fold changes nothing. What is computed from the event
 * alone, and may be wanted by other folds too, is asked of `derive`.
 *
 * A party event comes right before the counted event that takes it along, with that one's ordinal.
 */
export type Fold<E extends DomainEvent, T extends Tables> = (
  recorded: RecordedEvent<E>,
  rows: Rows<T>,
  ordinal: Ordinal,
  derive: Derive<E>,
) => void;

export type ProjectionDeclaration<E extends DomainEvent, T extends Tables> = Readonly<{
  name: string;
  /** Raised whenever the tables or the meaning of a fold change: the next version is built anew. */
  version: number;
  /**
   * From which version on older rows may answer until those of this version are complete: set it
   * when a column means something else under the name that it had. Rows in which a table or column
   * of this version is missing never do. Default: the first.
   */
  oldestReadable?: number;
  tables: T;
  on: { readonly [Type in E['type']]?: Fold<Extract<E, { type: Type }>, T> };
}>;

/** A projection as the runner sees it, whatever its events and tables are. */
export type Projection<T extends Tables = Tables> = Readonly<{
  name: string;
  version: number;
  oldestReadable?: number;
  tables: T;
  on: Readonly<Record<string, Fold<DomainEvent, Tables> | undefined>>;
}>;

const projectionName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Names of tables, columns and indexes go into SQL as they are. */
const sqlName = /^[a-z][A-Za-z0-9]*$/;

/** @throws Error when the declaration cannot become a file: at start, not at the first event */
export function projection<E extends DomainEvent, T extends Tables>(
  declaration: ProjectionDeclaration<E, T>,
): Projection<T> {
  const { name, version, tables } = declaration;
  if (!projectionName.test(name)) throw new Error(`a projection cannot be called '${name}'`);
  if (!Number.isSafeInteger(version) || version < 1) {
    throw new Error(`${name}: a version is a whole number from 1, not ${version}`);
  }
  for (const [tableName, table] of Object.entries(tables)) {
    const columns = columnsOf(table).map(([column]) => column);
    for (const word of [tableName, ...columns, ...Object.keys(table.indexes ?? {})]) {
      if (!sqlName.test(word)) throw new Error(`${name}: '${word}' is no name for SQL`);
    }
    if (new Set(columns).size < columns.length) {
      throw new Error(`${name}.${tableName}: ordinal and line are numbered by the runner`);
    }
    for (const column of [...keyOf(table), ...Object.values(table.indexes ?? {}).flat()]) {
      if (!columns.includes(column))
        throw new Error(`${name}.${tableName} has no column ${column}`);
    }
  }
  // The runner hands each fold the events of its own type and these very tables.
  return declaration as unknown as Projection<T>;
}
