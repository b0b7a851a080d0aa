import type { Lines } from '@lodestone/journal/columns';
import type { Dictionaries } from '@lodestone/journal/dictionaries';
import type { Ordinal } from '@lodestone/kernel';
import type { AnswerOf, QueryName, QuestionOf } from '@lodestone/read-models';
import { batchesOf, type Batch } from '../tables/batch';
import type { Cell, CellKind, Column, Words } from '../tables/column';
import type { EventLine } from '../event-lines/event-line';
import type { Sight } from './sight';

/** With what a table can be asked for less. Each dataset says which of them it knows. */
export const filterNames = [
  'exporterId',
  'enterpriseId',
  'siteId',
  'monthFrom',
  'monthTo',
  'kind',
  'groupBy',
  'type',
  'text',
  'element',
  'minMicrograms',
  'period',
  'of',
  'wake',
  'clearedToPpm',
  'add',
  'clockWorkingDays',
] as const;

export type FilterName = (typeof filterNames)[number];

export type Filter = Readonly<Partial<Record<FilterName, string>>>;

/** Who may have a dataset at all; what of it, the policy decides row by row. */
export type Audience = ReadonlyArray<'enterprise' | 'regulator' | 'analyst'>;

export const everybody: Audience = ['enterprise', 'regulator', 'analyst'];

/** What leaves is whole here and in part there: an enterprise is told no origins of others. */
export const authorities: Audience = ['regulator', 'analyst'];

/** Pieces of the journal in the order of the log, with the words of all that came before. */
export type JournalPiece = Readonly<{ lines: Lines; dictionaries: Pick<Dictionaries, 'of'> }>;

/**
 * What a table is made of, all as of one ordinal. Lives in the thread that writes the file, and ends
 * with it.
 */
export type Source = Readonly<{
  knownAt: Ordinal;
  /** The last day on which anything was recorded by then: names are called by it. */
  lastDay: string;
  /** What had happened by this day. */
  asOf?: string | undefined;
  filter: Filter;
  /** The enterprise to which the viewer is bound; undefined where to none. */
  enterpriseId?: string | undefined;
  sight: Sight;
  ask: <Name extends QueryName>(name: Name, question: QuestionOf<Name>) => AnswerOf<Name>;
  journal: () => Iterable<JournalPiece>;
  /** As the viewer may see them. */
  events: () => AsyncIterable<readonly EventLine[]>;
  /** Identities that the file shows: they are written down before it leaves. */
  show: (clientIds: readonly string[]) => void;
}>;

/** What a dataset is, besides where its rows come from. */
export type DatasetFacts = Readonly<{
  /** As it stands in paths and names of files. */
  name: string;
  means: Words;
  /** What one row is. */
  row: Words;
  audience: Audience;
  filters: readonly FilterName[];
  /** Filters that are forbidden to analysts: who may not see a name may not look for one. */
  filtersOfNames?: readonly FilterName[];
  /** What must have been taken before it is read; the log itself is always there. */
  rests: readonly QueryName[];
  /** Rests on what identities say: whoever is forgotten is forgotten in it. */
  hasIdentities?: boolean;
}>;

export type Dataset = DatasetFacts &
  Readonly<{
    columns: readonly Column[];
    batches: (source: Source) => AsyncIterable<Batch> | Iterable<Batch>;
  }>;

/** A column, and what stands in it of a row. */
export type ColumnOf<Row> = Column & Readonly<{ of: (row: Row) => Cell | undefined }>;

/** In English, in Chinese, and an example. */
export type Told = readonly [en: string, zh: string, example: string];

/** A column of some kind. Whatever has nothing in some rows is `optional`. */
const column =
  (kind: CellKind, optional = false) =>
  <Row>(
    name: string,
    [en, zh, example]: Told,
    of: (row: Row) => Cell | undefined,
  ): ColumnOf<Row> => ({ name, kind, means: { en, zh }, example, optional, of });

export const text = column('text');
export const day = column('date');
export const count = column('count');
export const ordinal = column('ordinal');
export const grams = column('grams');
export const sum = column('sum');
export const flag = column('flag');
export const instant = column('instant');

/** The same, of what is not in every row. */
export const maybe = {
  text: column('text', true),
  json: column('json', true),
  day: column('date', true),
  count: column('count', true),
  ordinal: column('ordinal', true),
  grams: column('grams', true),
  sum: column('sum', true),
  content: column('content', true),
  money: column('money', true),
  flag: column('flag', true),
} as const;

/** Declares a table whose rows come one by one. */
export function dataset<Row>(
  facts: DatasetFacts,
  columns: readonly ColumnOf<Row>[],
  rows: (source: Source) => Iterable<Row>,
): Dataset {
  return {
    ...facts,
    columns,
    batches: (source) => batchesOf(columns, cellsOf(columns, rows(source))),
  };
}

function* cellsOf<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: Iterable<Row>,
): Generator<readonly Cell[]> {
  for (const row of rows) yield columns.map(({ of }) => of(row) ?? null);
}

/** Pages of a list, until there is none after it; each asks for as much as a file may. */
export function* paged<Page extends Readonly<{ next: string | undefined }>, Row>(
  ask: (page: Readonly<{ after: string | undefined; limit: number; isForFile: true }>) => Page,
  rowsOf: (page: Page) => readonly Row[],
): Generator<Row> {
  for (let after: string | undefined; ;) {
    const page = ask({ after, limit: rowsAskedFor, isForFile: true });
    yield* rowsOf(page);
    after = page.next;
    if (after === undefined) return;
  }
}

const rowsAskedFor = 10_000;
