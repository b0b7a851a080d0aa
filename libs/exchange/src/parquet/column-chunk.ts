import type { ColumnChunk, Encoding, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import type { Column } from '../tables/column';
import type { Slice } from '../tables/batch';
import { Bytes } from './bytes';
import { encodeTexts, type Encoded, type WordPages } from './dictionary-page';
import { bitWidthOf, writeHybrid } from './hybrid';
import { writeCells, writeInts, writeLongs, type Bounds } from './plain';

type Chunk = Readonly<{
  column: Column;
  element: SchemaElement;
  slice: Slice;
  length: number;
  pages: WordPages;
  /** Where the file is. */
  offset: number;
}>;

type Page = Readonly<{ body: Bytes; encoding: Encoding; dictionary?: Encoded; bounds: Bounds }>;

/** One column of a row group, in one page, and what the footer says of it. */
export function columnChunk(chunk: Chunk): Readonly<{ bytes: Uint8Array; chunk: ColumnChunk }> {
  const { element, length, offset } = chunk;
  const { body, encoding, dictionary, bounds } = pageOf(chunk);
  const out = new ByteWriter();
  const sizes = { before: 0 };
  if (dictionary) {
    writePage(out, sizes, dictionary.page.written, {
      type: 'DICTIONARY_PAGE',
      dictionary_page_header: { num_values: dictionary.words, encoding: 'PLAIN' },
    });
  }
  const dataAt = offset + out.offset;
  writePage(out, sizes, body.written, {
    type: 'DATA_PAGE',
    data_page_header: {
      num_values: length,
      encoding,
      definition_level_encoding: 'RLE',
      repetition_level_encoding: 'RLE',
    },
  });
  const { min, max } = bounds;
  const statistics = min === undefined ? undefined : { min_value: min, max_value: max };
  return {
    bytes: out.getBytes(),
    chunk: {
      file_offset: BigInt(offset),
      meta_data: {
        type: element.type as NonNullable<SchemaElement['type']>,
        encodings: dictionary ? ['PLAIN', 'RLE', encoding] : ['RLE', encoding],
        path_in_schema: [element.name],
        codec: 'SNAPPY',
        num_values: BigInt(length),
        total_uncompressed_size: BigInt(sizes.before),
        total_compressed_size: BigInt(out.offset),
        data_page_offset: BigInt(dataAt),
        ...(dictionary ? { dictionary_page_offset: BigInt(offset) } : {}),
        ...(statistics ? { statistics } : {}),
      },
    },
  } as Readonly<{ bytes: Uint8Array; chunk: ColumnChunk }>;
}

type PageHeader = Parameters<typeof writePageHeader>[1];

function writePage(
  out: ByteWriter,
  sizes: { before: number },
  body: Uint8Array,
  header: Omit<PageHeader, 'uncompressed_page_size' | 'compressed_page_size'>,
): void {
  const compressed = snappyCompress(body);
  const headerAt = out.offset;
  writePageHeader(out, {
    ...header,
    uncompressed_page_size: body.length,
    compressed_page_size: compressed.length,
  });
  sizes.before += out.offset - headerAt + body.length;
  out.appendBytes(compressed);
}

function pageOf({ column, slice, length, pages }: Chunk): Page {
  const body = new Bytes();
  if (column.optional) writePresence(body, slice, length);
  const dictionary = dictionaryOf(slice, { column, length, pages });
  if (dictionary) {
    const bitWidth = bitWidthOf(Math.max(0, dictionary.words - 1));
    body.byte(bitWidth);
    writeHybrid(body, dictionary.indexes, { length: dictionary.rows, bitWidth });
    return { body, encoding: 'RLE_DICTIONARY', dictionary, bounds: {} };
  }
  const isDecimal = column.kind === 'content' || column.kind === 'money';
  if ('longs' in slice) {
    return { body, encoding: 'PLAIN', bounds: writeLongs(body, slice, { length, isDecimal }) };
  }
  if ('ints' in slice) {
    return { body, encoding: 'PLAIN', bounds: writeInts(body, slice, length) };
  }
  writeCells(body, column.kind, 'cells' in slice ? slice.cells : []);
  return { body, encoding: 'PLAIN', bounds: {} };
}

type Words = Readonly<{ column: Column; length: number; pages: WordPages }>;

function dictionaryOf(slice: Slice, { column, length, pages }: Words): Encoded | undefined {
  if ('words' in slice) return pages.encode(slice, length);
  if (!('cells' in slice) || (column.kind !== 'text' && column.kind !== 'json')) return undefined;
  return encodeTexts(slice.cells as readonly (string | null)[]);
}

/** A definition level for each row: whether there is something, with its length before it. */
function writePresence(to: Bytes, slice: Slice, length: number): void {
  const present = presenceOf(slice, length);
  const { at } = to.room(4);
  writeHybrid(to, present, { length, bitWidth: 1 });
  to.written.writeUInt32LE(to.length - at - 4, at);
}

function presenceOf(slice: Slice, length: number): Uint8Array {
  if ('present' in slice && slice.present) return slice.present;
  const present = new Uint8Array(length).fill(1);
  if ('words' in slice) {
    for (let n = 0; n < length; n++) if (slice.words[n] === 0) present[n] = 0;
  } else if ('cells' in slice) {
    for (let n = 0; n < length; n++) if (slice.cells[n] === null) present[n] = 0;
  }
  return present;
}
