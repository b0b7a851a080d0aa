import { nearest } from '@lodestone/kernel';
import type { FileFault, ReadCell } from '@lodestone/exchange';
import { isFault } from '@lodestone/exchange';
import type { Class } from '../../fields/field';
import { placeOf, type Column } from './column';
import { columnsOf, type Possible } from './columns-of';

/** A column that says what no record says: of which record a row is. */
const rowNames = ['siteId', 'recordId', 'type'] as const;

export type RowName = (typeof rowNames)[number];

/** Columns that the file of errors adds; a file that is sent again may still have them. */
export const toldNames = ['lodestone-outcome', 'lodestone-error', 'lodestone-错误'] as const;

const rowNamesInChinese: Readonly<Record<RowName, string>> = {
  siteId: '场所编号',
  recordId: '记录编号',
  type: '记录类型',
};

/** The first row of a file, understood. */
export type Columns = Readonly<{
  headers: readonly string[];
  rows: Readonly<Partial<Record<RowName, number>>>;
  /** By the type of the record: a column may be of one kind and not of another. */
  byType: ReadonlyMap<string, readonly Column[]>;
}>;

export type ColumnFault = FileFault & Readonly<{ column: string }>;

/** Without what tells two spellings of one name apart: width, capitals and blanks. */
const compared = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '').replaceAll('/', '.');

/** Everything that is wrong with the first row, or what its columns are. */
export function findColumns(
  cells: readonly ReadCell[],
  { types, given }: Readonly<{ types: Readonly<Record<string, Class>>; given: readonly RowName[] }>,
): Columns | readonly ColumnFault[] {
  const headers = cells.map((cell) => (isFault(cell) ? '' : cell.trim()));
  const faults: ColumnFault[] = [];
  const rows: Partial<Record<RowName, number>> = {};
  const seen = new Map<string, string>();
  const isKnown = headers.map((header, at) => {
    const name = rowNameOf(header);
    if (name === undefined) return header === '' || isTold(header);
    if (rows[name] !== undefined) faults.push(doubled(header, headers[rows[name]] ?? ''));
    rows[name] ??= at;
    return true;
  });
  const byType = new Map(
    Object.entries(types).map(([type, form]) => [type, ofType(headers, isKnown, form)]),
  );
  for (const [at, header] of headers.entries()) {
    if (isKnown[at]) continue;
    const column = [...byType.values()].flat().find((each) => each.at === at);
    if (!column) {
      faults.push(unknown(header, Object.values(types)));
      continue;
    }
    const place = placeOf(column);
    const before = seen.get(place);
    if (before !== undefined) faults.push(doubled(header, before));
    else seen.set(place, header);
  }
  for (const name of rowNames) {
    if (rows[name] === undefined && !given.includes(name)) faults.push(missing(name));
  }
  return faults.length > 0 ? faults : { headers, rows, byType };
}

function ofType(
  headers: readonly string[],
  isKnown: readonly boolean[],
  form: Class,
): readonly Column[] {
  const possible = possibleOf(form);
  return headers.flatMap((header, at) => {
    const found = isKnown[at] ? undefined : possible.get(compared(header));
    return found ? [{ ...found, header, at }] : [];
  });
}

const indexes = new Map<Class, ReadonlyMap<string, Possible>>();

function possibleOf(form: Class): ReadonlyMap<string, Possible> {
  const known = indexes.get(form);
  if (known) return known;
  const columns = columnsOf(form);
  const index = new Map([
    ...columns.map((each) => [compared(each.zh), each] as const),
    ...columns.map((each) => [compared(each.en), each] as const),
  ]);
  indexes.set(form, index);
  return index;
}

const rowNameOf = (header: string): RowName | undefined =>
  rowNames.find((name) => [name, rowNamesInChinese[name]].map(compared).includes(compared(header)));

const isTold = (header: string): boolean =>
  toldNames.some((name) => compared(name) === compared(header));

function unknown(header: string, forms: readonly Class[]): ColumnFault {
  const isChinese = /\p{Script=Han}/u.test(header);
  const names = [
    ...rowNames,
    ...forms.flatMap((form) => columnsOf(form).map(({ en, zh }) => (isChinese ? zh : en))),
  ];
  const meant = nearest(header, [...new Set(names)]);
  const near =
    meant === undefined
      ? { en: '', zh: '' }
      : { en: `; nearest is ${meant}`, zh: `；最接近的是 ${meant}` };
  return {
    column: header,
    code: 'column-unknown',
    message: {
      en: `is no column of these records${near.en}`,
      zh: `不是此类记录的列${near.zh}`,
    },
  };
}

const doubled = (column: string, before: string): ColumnFault => ({
  column,
  code: 'column-repeated',
  message: {
    en: `says the same as the column ${JSON.stringify(before)}: keep one of them`,
    zh: `与列 ${JSON.stringify(before)} 含义相同：请只保留其一`,
  },
});

const missing = (column: RowName): ColumnFault => ({
  column,
  code: 'column-missing',
  message: {
    en:
      column === 'recordId'
        ? 'is missing: every row says of which record it is'
        : `is missing: add it, or send the file with ?${column}=…`,
    zh:
      column === 'recordId'
        ? '缺少此列：每一行须注明所属记录'
        : `缺少此列：请补充，或以 ?${column}=… 提交文件`,
  },
});
