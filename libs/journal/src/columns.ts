import type { Ordinal } from '@lodestone/kernel';
/** How wide a number is at rest. */
const widths = {
  int8: Int8Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
} as const;

export type Width = keyof typeof widths;

/**
 * The columns of a posting line (postings.md §7). Names and widths stand in files: another width, or
 * another meaning under the same name, is another `journalFormat`.
 */
export const columns = {
  ordinal: 'int64',
  line: 'uint16',
  /** Of the act, also on the lines of its void; its first line has the first ordinal of it. */
  record: 'uint32',
  /** +1 posted, −1 reversed. */
  sense: 'int8',
  /** Days since 1970-01-01. */
  date: 'int32',
  account: 'uint8',
  role: 'uint8',
  step: 'uint8',
  site: 'uint32',
  otherSite: 'uint32',
  owner: 'uint32',
  /** A lot or unit of the site, or a movement line. */
  lot: 'uint32',
  movement: 'uint32',
  /** Of goods on their way: the lot that they were sent as. */
  sentLot: 'uint32',
  material: 'uint8',
  grade: 'uint16',
  grams: 'int64',
  /** A memo on the first line of a deal; 0 where nobody says. */
  pieces: 'int32',
  /** The record whose ppm valued this line. */
  assay: 'uint32',
  deal: 'uint32',
  status: 'uint8',
} as const satisfies Readonly<Record<string, Width>>;

export type ColumnName = keyof typeof columns;

export const columnNames = Object.keys(columns) as readonly ColumnName[];

/** In the order in which files number them: new ones come last. */
export const dictionaryNames = [
  'record',
  'site',
  'enterprise',
  'lot',
  'line',
  'material',
  'grade',
  'step',
  'status',
  'code',
  'ref',
  'laboratory',
  'stream',
  'type',
] as const;

export type DictionaryName = (typeof dictionaryNames)[number];

/** Which words the numbers of a column stand for; 0 is no word. */
export const dictionaryOf = {
  record: 'record',
  assay: 'record',
  site: 'site',
  otherSite: 'site',
  owner: 'enterprise',
  lot: 'lot',
  movement: 'line',
  sentLot: 'lot',
  deal: 'line',
  material: 'material',
  grade: 'grade',
  step: 'step',
  status: 'status',
} as const satisfies Partial<Readonly<Record<ColumnName, DictionaryName>>>;

export type WordColumn = keyof typeof dictionaryOf;

type Arrays = Readonly<{
  int8: Int8Array;
  uint8: Uint8Array;
  uint16: Uint16Array;
  int32: Int32Array;
  uint32: Uint32Array;
  int64: BigInt64Array;
}>;

export type ArrayOf<W extends Width> = Arrays[W];

export type Columns = { readonly [Name in ColumnName]: ArrayOf<(typeof columns)[Name]> };

/**
 * Posting lines by column. What is in line n of the rare earths stands in `element` (its place in
 * the list of rare earths) and `micrograms` from `offsets[n]` up to `offsets[n + 1]`.
 */
export type Lines = Readonly<{
  length: number;
  columns: Columns;
  offsets: Int32Array;
  element: Uint8Array;
  micrograms: BigInt64Array;
}>;

export const arrayOf = <W extends Width>(width: W, length: number): ArrayOf<W> =>
  new widths[width](length) as unknown as ArrayOf<W>;

/** In memory that threads may share: nothing of it is copied when it is sent to one. */
export const sharedArrayOf = <W extends Width>(width: W, length: number): ArrayOf<W> =>
  overMemory(width, new SharedArrayBuffer(length * bytesPer(width)), { at: 0, length });

/** Where arrays come from that grow. */
export type Allocate = typeof arrayOf;

export const bytesPer = (width: Width): number => widths[width].BYTES_PER_ELEMENT;

/** A view of bytes that begin where numbers of this width may. */
export const viewOf = <W extends Width>(width: W, bytes: Uint8Array, length: number): ArrayOf<W> =>
  overMemory(width, bytes.buffer, { at: bytes.byteOffset, length });

/** The constructors know both kinds of memory; their types know one at a time. */
const overMemory = <W extends Width>(
  width: W,
  memory: ArrayBufferLike,
  { at, length }: Readonly<{ at: number; length: number }>,
): ArrayOf<W> => new widths[width](memory as ArrayBuffer, at, length) as unknown as ArrayOf<W>;

/** Every column in its order. */
export const columnsBy = (arrayFor: (name: ColumnName, width: Width) => ArrayBufferView): Columns =>
  Object.fromEntries(
    columnNames.map((name) => [name, arrayFor(name, columns[name])]),
  ) as unknown as Columns;

/** Of the first line of this ordinal or of a later one: lines are in the order of the log. */
export function placeOf({ columns: { ordinal }, length }: Lines, wanted: Ordinal): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ordinal[middle]) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
