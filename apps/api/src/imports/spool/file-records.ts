import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import {
  csvRows,
  ndjsonLines,
  UnreadableFile,
  xlsxRows,
  type ReadLine,
  type ReadRow,
} from '@lodestone/exchange';
import { ProblemException } from '../../http/problem';
import { jsonOf } from '../../http/json-body';
import { isPlain } from '../../fields/plain-object';
import type { Conversions } from '../columns/conversions';
import { findColumns, type ColumnFault, type Columns } from '../columns/find-columns';
import { brokenRow, RecordGatherer, type FileRecord } from '../columns/gather-records';
import { tableTypes } from '../columns/table-types';
import type { ImportFile, SaidOfFile } from './import-form';

/** The first row does not say what the columns are: nothing behind it can be read. */
export class UnreadableColumns extends Error {
  override readonly name = 'UnreadableColumns';
  constructor(
    readonly row: number,
    readonly faults: readonly ColumnFault[],
  ) {
    super(faults.map(({ column, code }) => `${column} ${code}`).join(', '));
  }
}

/**
 * The records of a file, one after the other, a few at a time, however large it is.
 *
 * @throws UnreadableFile, UnreadableColumns, also behind records that were read
 */
export async function* fileRecords(
  { path, form, said }: ImportFile,
  conversions: Conversions,
): AsyncGenerator<readonly FileRecord[]> {
  switch (form.format) {
    case 'ndjson':
      for await (const lines of ndjsonLines(chunksOf(path))) {
        yield lines.map((line) => recordIn(line, said));
      }
      return;
    case 'csv':
      yield* recordsOfTable(csvRows(chunksOf(path), form), said, conversions);
      return;
    case 'xlsx': {
      const file = await open(path);
      try {
        const { size } = await file.stat();
        const access = {
          bytes: size,
          read: async (from: number, to: number) => {
            const { buffer, bytesRead } = await file.read(
              Buffer.alloc(to - from),
              0,
              to - from,
              from,
            );
            return buffer.subarray(0, bytesRead);
          },
        };
        yield* recordsOfTable(xlsxRows(access), said, conversions);
        return;
      } finally {
        await file.close();
      }
    }
  }
}

/** Small, so that what comes of one is done before anybody waits for the thread. */
const chunkBytes = 64 * 1024;

const chunksOf = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: chunkBytes });

async function* recordsOfTable(
  rows: AsyncIterable<readonly ReadRow[]>,
  said: SaidOfFile,
  conversions: Conversions,
): AsyncGenerator<readonly FileRecord[]> {
  let gatherer: RecordGatherer | undefined;
  for await (const some of rows) {
    const records: FileRecord[] = [];
    for (const row of some) {
      if (gatherer) records.push(...gatherer.take(row));
      else if ('fault' in row) throw new UnreadableFile(row.fault, row.row);
      else if (!isBlank(row)) gatherer = gathererFor(row, said, conversions);
    }
    if (gatherer) yield records;
  }
  if (!gatherer) throw new UnreadableFile(empty);
  yield gatherer.end();
}

type WholeRow = Extract<ReadRow, { cells: unknown }>;

const isBlank = ({ cells }: WholeRow): boolean =>
  cells.every((cell) => typeof cell === 'string' && cell.trim() === '');

function gathererFor(
  { row, cells }: WholeRow,
  { recordType, siteId }: SaidOfFile,
  conversions: Conversions,
): RecordGatherer {
  const given = {
    ...(recordType === undefined ? {} : { type: recordType }),
    ...(siteId === undefined ? {} : { siteId }),
  };
  const found = findColumns(cells, {
    types: typesOf(recordType, cells),
    given: Object.keys(given) as (keyof typeof given)[],
  });
  if (!isColumns(found)) throw new UnreadableColumns(row, found);
  return new RecordGatherer(found, given, (...told) => conversions.add(...told));
}

const isColumns = (found: Columns | readonly ColumnFault[]): found is Columns =>
  !Array.isArray(found);

/** Where every row says it for itself, of any type. */
function typesOf(recordType: string | undefined, cells: WholeRow['cells']) {
  const hasType = cells.some((cell) => cell === 'type' || cell === '记录类型');
  const form = recordType === undefined ? undefined : tableTypes[recordType as 'Exported'];
  return form && recordType !== undefined && !hasType ? { [recordType]: form } : tableTypes;
}

function recordIn(line: ReadLine, said: SaidOfFile): FileRecord {
  const { row } = line;
  if ('fault' in line) return brokenRow(row, line.fault);
  try {
    const value = jsonOf(Buffer.from(line.bytes));
    if (!isPlain(value)) return brokenRow(row, noObject);
    const rest = Object.fromEntries(
      Object.entries(value).filter(([name]) => !name.startsWith('lodestone-')),
    );
    const { siteId = said.siteId, recordId, ...body } = rest;
    return {
      ...{ row, lastRow: row },
      ...(siteId === undefined ? {} : { siteId: siteId as string }),
      ...(recordId === undefined ? {} : { recordId: recordId as string }),
      body: said.recordType === undefined ? body : { type: said.recordType, ...body },
      places: new Map(),
      wrong: [],
    };
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    const { code, options } = error;
    return brokenRow(row, { code, message: options.message ?? noObject.message });
  }
}

const noObject = {
  code: 'not-an-object',
  message: { en: 'must be an object', zh: '必须是对象' },
};

const empty = {
  code: 'file-empty',
  message: { en: 'is empty', zh: '文件为空' },
};
