import { CsvTable } from '../csv/csv-table';
import { NdjsonTable } from '../ndjson/ndjson-table';
import { ParquetTable } from '../parquet/parquet-table';
import { XlsxTable } from '../xlsx/xlsx-table';
import type { Column } from '../tables/column';
import type { TableWriter } from '../tables/table-writer';

export const formatNames = ['parquet', 'csv', 'ndjson', 'xlsx'] as const;

export type FormatName = (typeof formatNames)[number];

export type Format = Readonly<{
  mediaType: string;
  extension: string;
  /** @param notes what the file says of itself, where the format has a place for it */
  writer: (table: TableOf) => TableWriter;
}>;

export type TableOf = Readonly<{
  name: string;
  columns: readonly Column[];
  notes: Readonly<Record<string, string>>;
}>;

export const formats: Readonly<Record<FormatName, Format>> = {
  parquet: {
    mediaType: 'application/vnd.apache.parquet',
    extension: 'parquet',
    writer: ({ columns, notes }) => new ParquetTable(columns, notes),
  },
  csv: {
    mediaType: 'text/csv',
    extension: 'csv',
    writer: ({ columns }) => new CsvTable(columns),
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    extension: 'ndjson',
    writer: ({ columns }) => new NdjsonTable(columns),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    writer: ({ columns, name }) => new XlsxTable(columns, name),
  },
};
