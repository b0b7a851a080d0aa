import {
  Field,
  Int32,
  Int64,
  Int8,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  tableToIPC,
  Uint16,
  Uint32,
  Uint8,
  Utf8,
  type Data,
  type DataType,
} from 'apache-arrow';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import {
  attributeColumns,
  numbersIn,
  tableOf,
  type AttributeName,
  type AttributeTable,
  type Numbers,
} from './attributes';
import {
  arrayOf,
  columnNames,
  columns,
  columnsBy,
  dictionaryNames,
  type DictionaryName,
  type Lines,
  type Width,
} from './columns';
import type { NewWords } from './dictionaries';
import { writeDurably } from './write-durably';

/** A sealed file as the manifest names it. It never changes again. */
export type SealedFile = Readonly<{ file: string; bytes: number; crc32: number }>;

/** A file is not there, or is not what was sealed. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

export const sealLines = (path: string, file: string, lines: Lines): SealedFile =>
  seal(path, file, linesToArrow(lines));

export const sealWords = (path: string, file: string, words: NewWords): SealedFile =>
  seal(path, file, wordsToArrow(words));

export const sealAttributes = (
  path: string,
  file: string,
  { name, table }: Readonly<{ name: AttributeName; table: AttributeTable }>,
): SealedFile => seal(path, file, attributesToArrow(name, table));

export function seal(path: string, file: string, bytes: Uint8Array): SealedFile {
  writeDurably(path, bytes);
  return { file, bytes: bytes.length, crc32: crc32(bytes) };
}

/** @throws Damaged */
export const readLines = (path: string, sealed: SealedFile): Lines =>
  undamaged(path, () => linesFromArrow(readSealed(path, sealed)));

/**
 * @param only words of these: each has its numbers for itself
 * @throws Damaged
 */
export const readWords = (
  path: string,
  sealed: SealedFile,
  only: readonly DictionaryName[] = dictionaryNames,
): NewWords =>
  undamaged(path, () =>
    wordsFromArrow(
      readSealed(path, sealed),
      new Set(only.map((name) => dictionaryNames.indexOf(name))),
    ),
  );

/** @throws Damaged */
export const readAttributes = (
  path: string,
  sealed: SealedFile,
  name: AttributeName,
): AttributeTable => undamaged(path, () => attributesFromArrow(readSealed(path, sealed), name));

/** @throws Damaged */
export function readSealed(path: string, sealed: SealedFile): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Damaged(`${path} cannot be read: ${String(error)}`);
  }
  if (bytes.length !== sealed.bytes) {
    throw new Damaged(`${path} has ${bytes.length} bytes and was sealed with ${sealed.bytes}`);
  }
  if (crc32(bytes) !== sealed.crc32) throw new Damaged(`${path} is not what was sealed`);
  return bytes;
}

export function undamaged<Read>(path: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof Damaged) throw error;
    throw new Damaged(`${path} is no segment: ${String(error)}`);
  }
}

function arrowTypeOf(width: Width): DataType {
  switch (width) {
    case 'int8':
      return new Int8();
    case 'uint8':
      return new Uint8();
    case 'uint16':
      return new Uint16();
    case 'int32':
      return new Int32();
    case 'uint32':
      return new Uint32();
    case 'int64':
      return new Int64();
  }
}

export type Column = Readonly<{ name: string; data: Data }>;

export const columnData = (type: DataType, data: ArrayBufferView, length: number): Data =>
  makeData({ type, length, nullCount: 0, data } as never) as Data;

function linesToArrow({ length, columns: given, offsets, element, micrograms }: Lines): Uint8Array {
  const inElement: readonly Column[] = [
    { name: 'element', data: columnData(new Uint8(), element, element.length) },
    { name: 'micrograms', data: columnData(new Int64(), micrograms, micrograms.length) },
  ];
  const struct = structOf(inElement, element.length);
  const type = new List(new Field('content', struct.type, false));
  const list = makeData({ type, length, nullCount: 0, valueOffsets: offsets, child: struct });
  const all: readonly Column[] = [
    ...columnNames.map((name) => ({
      name,
      data: columnData(arrowTypeOf(columns[name]), given[name], length),
    })),
    { name: 'elements', data: list as Data },
  ];
  return toArrow(all, length);
}

function structOf(all: readonly Column[], length: number): Data<Struct> {
  const type = new Struct(all.map(({ name, data }) => new Field(name, data.type, false)));
  const children = all.map(({ data }) => data);
  return makeData({ type, length, nullCount: 0, children });
}

export function toArrow(all: readonly Column[], length: number): Uint8Array {
  const data = structOf(all, length);
  return tableToIPC(new Table([new RecordBatch(new Schema(data.type.children), data)]), 'file');
}

export function columnsIn(bytes: Buffer): ReadonlyMap<string, Data> {
  const table = tableFromIPC(bytes);
  const [batch] = table.batches;
  return new Map(
    table.schema.fields.map(({ name }, n) => [name, batch?.data.children[n] as Data] as const),
  );
}

function linesFromArrow(bytes: Buffer): Lines {
  const all = columnsIn(bytes);
  const list = all.get('elements') as Data;
  const [element, micrograms] = (list.children[0] as Data).children as [Data, Data];
  return {
    length: (all.get('ordinal') as Data).length,
    columns: columnsBy((name) => valuesOf(all.get(name))),
    offsets: (list.valueOffsets as Int32Array).subarray(0, list.length + 1),
    element: valuesOf<Uint8Array>(element),
    micrograms: valuesOf<BigInt64Array>(micrograms),
  };
}

/** Arrow fills its columns up to eight bytes. */
export const valuesOf = <Values = Numbers>(data: Data | undefined): Values =>
  ((data as Data).values as Uint8Array).subarray(0, (data as Data).length) as Values;

function attributesToArrow(name: AttributeName, table: AttributeTable): Uint8Array {
  const { length } = table;
  const numbers = numbersIn(name, table);
  const all = attributeColumns(name).map(([column, { width }], n) => ({
    name: column,
    data: columnData(arrowTypeOf(width), numbers[n] as Numbers, length),
  }));
  return toArrow(all, length);
}

function attributesFromArrow(bytes: Buffer, name: AttributeName): AttributeTable {
  const all = columnsIn(bytes);
  const length = all.get('ordinal')?.length ?? 0;
  return tableOf(name, length, (column, width) =>
    // Arrow keeps no batch of no rows.
    length === 0 ? arrayOf(width, 0) : valuesOf<Numbers>(all.get(column)),
  );
}

function wordsToArrow(words: NewWords): Uint8Array {
  const text = Buffer.from(words.map(([, word]) => word).join(''));
  const valueOffsets = new Int32Array(words.length + 1);
  words.forEach(([, word], n) => {
    valueOffsets[n + 1] = (valueOffsets[n] as number) + Buffer.byteLength(word);
  });
  const length = words.length;
  const dictionary = Uint8Array.from(words, ([number]) => number);
  const word = makeData({ type: new Utf8(), length, nullCount: 0, valueOffsets, data: text });
  return toArrow(
    [
      { name: 'dictionary', data: columnData(new Uint8(), dictionary, length) },
      { name: 'word', data: word as Data },
    ],
    length,
  );
}

function wordsFromArrow(bytes: Buffer, wanted: ReadonlySet<number>): NewWords {
  const all = columnsIn(bytes);
  const dictionary = valuesOf<Uint8Array>(all.get('dictionary'));
  const { values, valueOffsets } = all.get('word') as Data<Utf8>;
  const text = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  const words: [dictionary: number, word: string][] = [];
  const isWanted = Array.from({ length: dictionaryNames.length }, (_, number) =>
    wanted.has(number),
  );
  for (let n = 0; n < dictionary.length; n++) {
    const number = dictionary[n] as number;
    if (!isWanted[number]) continue;
    words.push([number, text.toString('utf8', valueOffsets[n], valueOffsets[n + 1])]);
  }
  return words;
}
