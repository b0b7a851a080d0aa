import type { RowGroup, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import type { Batch } from '../tables/batch';
import type { CellKind, Column } from '../tables/column';
import type { TableWriter } from '../tables/table-writer';
import { columnChunk } from './column-chunk';
import { WordPages } from './dictionary-page';
import { decimalBytes } from './plain';

type Typed = Pick<
  SchemaElement,
  'type' | 'converted_type' | 'logical_type' | 'precision' | 'scale' | 'type_length'
>;

const text: Typed = {
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
};
const decimal: Typed = {
  type: 'FIXED_LEN_BYTE_ARRAY',
  type_length: decimalBytes,
  converted_type: 'DECIMAL',
  precision: 38,
  scale: 0,
  logical_type: { type: 'DECIMAL', precision: 38, scale: 0 },
};
const integer64: Typed = { type: 'INT64' };

const typeOf: Readonly<Record<CellKind, Typed>> = {
  text,
  json: text,
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  count: { type: 'INT32' },
  ordinal: integer64,
  grams: integer64,
  sum: integer64,
  content: decimal,
  money: decimal,
  flag: { type: 'BOOLEAN' },
};

const magic = Buffer.from('PAR1');

/**
 * A Parquet file, a row group for each batch. Pages are written from typed columns by us and not by
 * hyparquet-writer, which looks at every cell several times: of postings it writes a tenth of the lines
 * in the same time. Headers of pages, the footer and Snappy are its own.
 */
export class ParquetTable implements TableWriter {
  readonly #columns: readonly Column[];
  readonly #schema: SchemaElement[];
  readonly #pages = new WordPages();
  readonly #groups: RowGroup[] = [];
  readonly #notes: Readonly<Record<string, string>>;
  #offset = 0;
  #rows = 0;

  /** @param notes what the file says of itself, beside its columns */
  constructor(columns: readonly Column[], notes: Readonly<Record<string, string>>) {
    this.#columns = columns;
    this.#notes = notes;
    this.#schema = [
      { name: 'lodestone', num_children: columns.length },
      ...columns.map(({ name, kind, optional }) => ({
        name,
        ...typeOf[kind],
        repetition_type: optional ? ('OPTIONAL' as const) : ('REQUIRED' as const),
      })),
    ];
  }

  begin(): Uint8Array {
    return this.#took(magic);
  }

  batch({ length, slices }: Batch): Uint8Array {
    const parts: Uint8Array[] = [];
    let size = 0;
    const columns = this.#columns.map((column, c) => {
      const { bytes, chunk } = columnChunk({
        column,
        element: this.#schema[c + 1] as SchemaElement,
        slice: slices[c] as Batch['slices'][number],
        length,
        pages: this.#pages,
        offset: this.#offset + size,
      });
      parts.push(bytes);
      size += bytes.length;
      return chunk;
    });
    const uncompressed = columns.reduce(
      (sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n),
      0n,
    );
    this.#groups.push({
      columns,
      total_byte_size: uncompressed,
      num_rows: BigInt(length),
      total_compressed_size: BigInt(size),
    });
    this.#rows += length;
    return this.#took(Buffer.concat(parts, size));
  }

  end(): Uint8Array {
    const out = new ByteWriter();
    const footer = {
      version: 2,
      created_by: 'lodestone',
      schema: this.#schema,
      num_rows: BigInt(this.#rows),
      row_groups: this.#groups,
      key_value_metadata: Object.entries(this.#notes).map(([key, value]) => ({ key, value })),
    };
    writeMetadata(out, footer as unknown as Parameters<typeof writeMetadata>[1]);
    out.appendBytes(magic);
    return this.#took(out.getBytes());
  }

  #took<B extends Uint8Array>(bytes: B): B {
    this.#offset += bytes.length;
    return bytes;
  }
}
