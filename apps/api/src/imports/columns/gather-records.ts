import { isFault, type FileFault, type ReadCell, type ReadRow } from '@lodestone/exchange';
import { withNearest } from '../../fields/closed-list';
import type { Words } from '../../fields/words';
import { cellValue, type Conversion } from './cell-value';
import { listOf, type Column, type Step } from './column';
import type { Columns, RowName } from './find-columns';

/** One place of a file that is wrong. `field` is RFC 6901, into the record. */
export type WrongPlace = Readonly<{
  row: number;
  column?: string;
  field: string;
  code: string;
  message: Words;
}>;

/** Where in the file a part of a record stands. */
export type Place = Readonly<{ row: number; column?: string }>;

/** One record of a file, as far as it can be read. */
export type FileRecord = Readonly<{
  row: number;
  lastRow: number;
  siteId?: string | undefined;
  recordId?: string | undefined;
  /** In the form in which it would be sent; undefined where not even that can be said. */
  body?: Readonly<Record<string, unknown>>;
  places: ReadonlyMap<string, Place>;
  wrong: readonly WrongPlace[];
}>;

type Given = Readonly<Partial<Record<RowName, string>>>;

type Told = (column: string, row: number, given: string, conversion: Conversion) => void;

type Draft = {
  readonly row: number;
  lastRow: number;
  readonly siteId: string | undefined;
  readonly recordId: string | undefined;
  readonly type: string;
  readonly body: Record<string, unknown>;
  readonly places: Map<string, Place>;
  readonly wrong: WrongPlace[];
};

type Cell = Readonly<{ column: Column; text: string; row: number; fault?: FileFault }>;

/** A record of more has more lines than an act may have. */
const rowsOfRecordMax = 2_000;

/**
 * Makes records of rows. Rows one after the other with the same recordId are one record: each row that
 * fills a column of a list is one more of that list, and what stands only once may stand in each of
 * them.
 */
export class RecordGatherer {
  #draft: Draft | undefined;

  constructor(
    private readonly columns: Columns,
    private readonly given: Given,
    private readonly converted: Told,
  ) {}

  take(read: ReadRow): FileRecord[] {
    if ('fault' in read) return [...this.end(), brokenRow(read.row, read.fault)];
    const { row, cells } = read;
    if (cells.every((cell) => !isFault(cell) && cell.trim() === '')) return [];
    const siteId = this.#named('siteId', cells);
    const recordId = this.#named('recordId', cells);
    const type = this.#named('type', cells);
    const draft = this.#draft;
    const isSame =
      draft !== undefined &&
      recordId !== undefined &&
      draft.recordId === recordId &&
      draft.siteId === siteId &&
      draft.lastRow - draft.row < rowsOfRecordMax;
    const finished = isSame ? [] : this.end();
    if (!isSame) this.#draft = begun({ row, siteId, recordId, type: type ?? '' });
    if (this.#draft) this.#fill(this.#draft, row, cells);
    return finished;
  }

  /** What is left where the file ends. */
  end(): FileRecord[] {
    const draft = this.#draft;
    this.#draft = undefined;
    return draft ? [draft] : [];
  }

  #named(name: RowName, cells: readonly ReadCell[]): string | undefined {
    const at = this.columns.rows[name];
    const cell = at === undefined ? undefined : cells[at];
    const text = cell === undefined || isFault(cell) ? '' : cell.trim();
    return text === '' ? this.given[name] : text;
  }

  #fill(draft: Draft, row: number, cells: readonly ReadCell[]): void {
    draft.lastRow = row;
    const columns = this.columns.byType.get(draft.type);
    if (!columns) {
      if (draft.row === row) draft.wrong.push(this.#noType(draft, row));
      return;
    }
    const filled: Cell[] = [];
    for (const column of columns) {
      const cell = cells[column.at] ?? '';
      if (isFault(cell)) filled.push({ column, row, text: '', fault: cell });
      else if (cell.trim() !== '') filled.push({ column, row, text: cell.trim() });
    }
    this.#refuseStrangers(draft, row, cells);
    this.#refuseUnnamed(draft, row, cells);
    const place = new RowPlaces(draft.body, filled);
    const currencyOf = (column: Column): string | undefined =>
      filled.find((other) => isBeside(other.column, column))?.text;
    for (const cell of filled) this.#set(draft, cell, { place, currencyOf });
  }

  #set(
    draft: Draft,
    cell: Cell,
    {
      place,
      currencyOf,
    }: Readonly<{ place: RowPlaces; currencyOf: (column: Column) => string | undefined }>,
  ): void {
    const { column, row, text } = cell;
    const { object, pointer: above } = place.of(column.steps);
    const { name, key } = column;
    const pointer = `${above}/${name}${key === undefined ? '' : `/${key}`}`;
    const read = cell.fault ? { fault: cell.fault } : cellValue(column, text, currencyOf(column));
    if ('fault' in read) {
      draft.wrong.push(wrongCell(cell, read.fault, pointer));
      draft.places.set(pointer, { row, column: column.header });
      return;
    }
    if (read.converted) this.converted(column.header, row, text, read.converted);
    const into = key === undefined ? object : ((object[name] ??= {}) as Record<string, unknown>);
    const member = key ?? name;
    const before = into[member];
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(read.value)) {
      draft.wrong.push(
        wrongCell(cell, contradicts(draft.places.get(pointer)?.row ?? draft.row), pointer),
      );
      return;
    }
    into[member] = read.value;
    if (before === undefined) draft.places.set(pointer, { row, column: column.header });
  }

  /** A cell that is filled in a column which records of this type do not have. */
  #refuseStrangers(draft: Draft, row: number, cells: readonly ReadCell[]): void {
    const own = new Set(this.columns.byType.get(draft.type)?.map(({ at }) => at));
    const others = [...this.columns.byType.values()].flat().filter(({ at }) => !own.has(at));
    for (const column of new Map(others.map((each) => [each.at, each])).values()) {
      const cell = cells[column.at] ?? '';
      if (isFault(cell) || cell.trim() === '') continue;
      draft.wrong.push(wrongCell({ column, row, text: cell }, ofOtherType(draft.type)));
    }
  }

  /** A separator too many moves every cell behind it: of what has no column nobody says what it is. */
  #refuseUnnamed(draft: Draft, row: number, cells: readonly ReadCell[]): void {
    const { headers } = this.columns;
    const isFilled = (cell: ReadCell): boolean => isFault(cell) || cell.trim() !== '';
    if (cells.some((cell, at) => (headers[at] ?? '') === '' && isFilled(cell))) {
      draft.wrong.push({ row, field: '', ...withoutColumn });
    }
  }

  #noType({ type }: Draft, row: number): WrongPlace {
    const at = this.columns.rows.type;
    const known = [...this.columns.byType.keys()];
    const words: Words =
      type === ''
        ? { en: 'is missing', zh: '缺少此字段' }
        : { en: 'is no type of record that a table holds', zh: '不是表格可用的记录类型' };
    return {
      row,
      ...(at === undefined ? {} : { column: this.columns.headers[at] ?? 'type' }),
      field: '/type',
      code: type === '' ? 'field-missing' : 'record-type-unknown',
      message: withNearest(words, type, known),
    };
  }
}

const begun = ({
  row,
  siteId,
  recordId,
  type,
}: Pick<Draft, 'row' | 'siteId' | 'recordId' | 'type'>): Draft => ({
  ...{ row, lastRow: row, siteId, recordId, type },
  body: { type },
  places: new Map(),
  wrong: [],
});

export const brokenRow = (row: number, { code, message }: FileFault): FileRecord => ({
  row,
  lastRow: row,
  places: new Map(),
  wrong: [{ row, field: '', code, message }],
});

const wrongCell = (
  { column, row }: Cell,
  { code, message }: FileFault,
  field = `/${column.name}`,
): WrongPlace => ({ row, column: column.header, field, code, message });

/** The currency of an amount of money stands in the same object. */
const isBeside = (other: Column, { steps }: Column): boolean =>
  other.name === 'currency' &&
  other.steps.length === steps.length &&
  other.steps.every(({ name }, n) => name === steps[n]?.name);

const contradicts = (row: number): FileFault => ({
  code: 'row-contradicts',
  message: {
    en: `says something else than row ${row} of the same record`,
    zh: `与同一记录的第 ${row} 行不一致`,
  },
});

const withoutColumn: FileFault = {
  code: 'cell-without-column',
  message: {
    en: 'has a filled cell that no column of the first row is above: a separator too many?',
    zh: '有已填写的单元格没有对应的列名：是否多了分隔符？',
  },
};

const ofOtherType = (type: string): FileFault => ({
  code: 'column-of-other-type',
  message: {
    en: `is no column of a ${type}: leave the cell empty`,
    zh: `不是 ${type} 的列：请将该单元格留空`,
  },
});

type Found = Readonly<{ object: Record<string, unknown>; pointer: string }>;

/** Where the cells of one row go: of each list that has own cells in it, into a new element. */
class RowPlaces {
  readonly #lists: ReadonlySet<string>;
  readonly #elements = new Map<string, Found>();

  constructor(
    private readonly body: Record<string, unknown>,
    cells: readonly Cell[],
  ) {
    this.#lists = new Set(cells.map(({ column }) => listOf(column)));
  }

  of(steps: readonly Step[]): Found {
    let found: Found = { object: this.body, pointer: '' };
    let path = '';
    for (const { name, isList } of steps) {
      path = path === '' ? name : `${path}.${name}`;
      found = isList ? this.#element(found, name, path) : this.#nested(found, name);
    }
    return found;
  }

  #nested({ object, pointer }: Found, name: string): Found {
    const nested = (object[name] ??= {}) as Record<string, unknown>;
    return { object: nested, pointer: `${pointer}/${name}` };
  }

  #element({ object, pointer }: Found, name: string, path: string): Found {
    const known = this.#elements.get(path);
    if (known) return known;
    const list = (object[name] ??= []) as Record<string, unknown>[];
    if (list.length === 0 || this.#lists.has(path)) list.push({});
    const at = list.length - 1;
    const found = {
      object: list[at] as Record<string, unknown>,
      pointer: `${pointer}/${name}/${at}`,
    };
    this.#elements.set(path, found);
    return found;
  }
}
