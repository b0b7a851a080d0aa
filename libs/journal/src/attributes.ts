import { arrayOf, type ArrayOf, type DictionaryName, type Width } from './columns';

type Column = Readonly<{ width: Width; dictionary?: DictionaryName }>;

const number = <W extends Width>(width: W) => ({ width });
const word = (dictionary: DictionaryName) => ({ width: 'uint32', dictionary }) as const;

/** The event that said it: of two rows about the same thing the later one counts. */
const ordinal = number('int64');

/**
 * What acts say of the things that lines name, and lines do not (postings.md §7). A row is of the
 * version of a record that stands after its event. Of identities there are refs and nothing else.
 * Another column, or another meaning under the same name, is another `journalFormat`.
 */
const attributeTables = {
  deals: {
    ordinal,
    deal: word('line'),
    /** `sold` or `exported`. */
    kind: word('code'),
    /** The seller or exporter, as declared. */
    party: word('enterprise'),
    producer: word('enterprise'),
    goodsCode: word('code'),
    grade: word('grade'),
    destinationCountry: word('code'),
    /** Of an export; of a sale its destination is all that is known. */
    finalDestinationCountry: word('code'),
    /** A client off the chain; one on it is an enterprise. */
    client: word('ref'),
    buyer: word('enterprise'),
    endUser: word('ref'),
    /** The sale that an export fulfils. */
    sale: word('line'),
  },
  /** How the ppm of a lot, or of a unit that was counted, were found: by record and lot. */
  assays: {
    ordinal,
    record: word('record'),
    lot: word('lot'),
    method: word('code'),
    laboratory: word('laboratory'),
    /** Days since 1970-01-01. */
    analysedOn: number('int32'),
  },
  /** One standard deviation of such a figure, in ppm, for each rare earth that it was said of. */
  uncertainties: {
    ordinal,
    record: word('record'),
    lot: word('lot'),
    element: number('uint8'),
    ppm: number('int32'),
  },
  /**
   * That a unit was counted, also where that found what the books say and posted nothing: +1, and −1
   * where the count is taken back.
   */
  counts: {
    ordinal,
    lot: word('lot'),
    /** Days since 1970-01-01. */
    countedOn: number('int32'),
    sense: number('int8'),
  },
  /** Every counted event: what it says stands in the texts, in this order. */
  events: {
    ordinal,
    stream: word('stream'),
    revision: number('int32'),
    type: word('type'),
    /** Milliseconds since 1970-01-01. */
    recordedAt: number('int64'),
    /** Of its text. */
    bytes: number('uint32'),
  },
  /** Where a record says that what it brings comes from. */
  brought: {
    ordinal,
    record: word('record'),
    originCountry: word('code'),
    scrapSource: word('code'),
    returnedDeal: word('line'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

export type AttributeName = keyof typeof attributeTables;

export const attributeNames = Object.keys(attributeTables) as readonly AttributeName[];

/** What is said of the things that lines name: all but the events themselves. */
export const saidNames = attributeNames.filter((name) => name !== 'events');

type Declared<Name extends AttributeName> = (typeof attributeTables)[Name];

/** What an act says, before words have numbers. */
export type AttributeRow<Name extends AttributeName> = Readonly<{
  [C in Exclude<keyof Declared<Name>, 'ordinal'>]: Declared<Name>[C] extends { dictionary: string }
    ? string | undefined
    : number;
}>;

export type AttributeTable<Name extends AttributeName = AttributeName> = Readonly<{
  length: number;
  columns: Readonly<{
    [C in keyof Declared<Name>]: Declared<Name>[C] extends { width: infer W extends Width }
      ? ArrayOf<W>
      : never;
  }>;
}>;

export type Attributes = Readonly<{ [Name in AttributeName]: AttributeTable<Name> }>;

type NamedColumn = readonly [name: string, column: Column];

const namedColumns = new Map<AttributeName, readonly NamedColumn[]>(
  attributeNames.map((name) => [name, Object.entries(attributeTables[name])]),
);

export const attributeColumns = (name: AttributeName): readonly NamedColumn[] =>
  namedColumns.get(name) as readonly NamedColumn[];

export type Numbers = ArrayOf<Width>;

/** A table whose columns are whatever is given for them. */
export const tableOf = (
  name: AttributeName,
  length: number,
  arrayFor: (column: string, width: Width) => Numbers,
): AttributeTable =>
  ({
    length,
    columns: Object.fromEntries(
      attributeColumns(name).map(([column, { width }]) => [column, arrayFor(column, width)]),
    ),
  }) as AttributeTable;

export const attributesBy = (tableFor: (name: AttributeName) => AttributeTable): Attributes =>
  Object.fromEntries(attributeNames.map((name) => [name, tableFor(name)])) as Attributes;

const noRows = (name: AttributeName): AttributeTable =>
  tableOf(name, 0, (_, width) => arrayOf(width, 0));

/** Only these; the others are empty. */
export const onlyOf = (
  wanted: readonly AttributeName[],
  tableFor: (name: AttributeName) => AttributeTable,
): Attributes => attributesBy((name) => (wanted.includes(name) ? tableFor(name) : noRows(name)));

export const noAttributes: Attributes = attributesBy(noRows);

/** The arrays of a table in the order of its columns. */
export const numbersIn = (name: AttributeName, { columns }: AttributeTable): readonly Numbers[] =>
  attributeColumns(name).map(([column]) => (columns as Readonly<Record<string, Numbers>>)[column]!);
