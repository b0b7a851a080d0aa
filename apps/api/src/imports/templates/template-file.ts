import { codeLists, type Coded } from '@lodestone/reference';
import { workbookOf } from '@lodestone/exchange';
import { recordExamples } from '../../acts/examples/record-examples';
import { columnsOf, type Possible } from '../columns/columns-of';
import { placeOf } from '../columns/column';
import { tableTypes, type TableType } from '../columns/table-types';
import { exampleRows } from './example-rows';

type Language = 'en' | 'zh';

/** As whoever fills it in would name the site and the record. */
const exampleIds = { siteId: 'TJ-WORKS', recordId: 'EXAMPLE-1' } as const;

const rowHeadings = {
  en: ['siteId', 'recordId', 'type'],
  zh: ['场所编号', '记录编号', '记录类型'],
} as const;

/** A table to fill in: what has to be there, and what the example fills. */
export function templateFile(
  type: TableType,
  form: 'csv' | 'xlsx',
  language: Language,
): Uint8Array {
  const columns = templateColumns(type);
  const rows = exampleRows(recordExamples[type], columns).map((cells) => [
    exampleIds.siteId,
    exampleIds.recordId,
    type,
    ...cells,
  ]);
  const table = [[...rowHeadings[language], ...columns.map((each) => each[language])], ...rows];
  if (form === 'xlsx') {
    return workbookOf([
      { name: type, rows: table },
      { name: 'columns', rows: columnRows(type) },
      { name: 'codes', rows: codeRows(type) },
    ]);
  }
  const lines = table.map((cells) => `${cells.map(quoted).join(',')}\r\n`);
  return Buffer.from(`\ufeff${lines.join('')}`);
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function templateColumns(type: TableType): readonly Possible[] {
  const filled = new Set(exampleRows.placesIn(recordExamples[type]));
  return columnsOf(tableTypes[type]).filter(
    (column) =>
      !column.isVariant &&
      (filled.has(placeOf({ ...column, header: '', at: 0 })) ||
        (!column.isOptional && column.key === undefined)),
  );
}

function columnRows(type: TableType): string[][] {
  const rows = columnsOf(tableTypes[type]).map(({ en, zh, means, isOptional, schema }) => [
    ...[en, zh, means],
    isOptional ? '' : 'required 必填',
    listWith(schema)?.code ?? '',
  ]);
  return [['column', '列名', 'what stands in it', 'required', 'codes'], ...rows];
}

function codeRows(type: TableType): string[][] {
  const rows = new Map<string, string[]>();
  for (const { schema } of columnsOf(tableTypes[type])) {
    const list = listWith(schema);
    const codes = (schema['enum'] ?? []) as readonly string[];
    for (const code of codes) {
      const row = list?.rows.find((each: Coded) => each.code === code);
      rows.set(`${list?.code}/${code}`, [list?.code ?? '', code, row?.en ?? '', row?.zh ?? '']);
    }
  }
  return [['list', 'code', 'English', '中文'], ...rows.values()];
}

function listWith(schema: Possible['schema']) {
  const codes = schema['enum'] as readonly string[] | undefined;
  if (!codes) return undefined;
  return codeLists.find(({ rows }) => {
    const known = new Set(rows.map(({ code }) => code));
    return codes.every((code) => known.has(code));
  });
}
