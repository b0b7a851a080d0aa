import type { Ordinal } from '@lodestone/kernel';
import {
  attributesBy,
  numbersIn,
  tableOf,
  type AttributeName,
  type Attributes,
  type AttributeTable,
  type Numbers,
} from './attributes';
import { arrayOf, columnsBy, placeOf, type ColumnName, type Lines } from './columns';
import { Dictionaries } from './dictionaries';
import { JournalFeed, type Fed } from './journal-feed';
import type { Part } from './part';

export type JournalReaderOptions = Readonly<{
  /** Those that are kept in memory, beside the ordinal: a line has 75 bytes in all of them. */
  columns: readonly ColumnName[];
  /** Whether contents are kept too: 9 bytes for each rare earth of a line. */
  hasContent: boolean;
}>;

type Piece = Part & Readonly<{ lastOrdinal: Ordinal }>;

/**
 * Keeps of a journal the columns that somebody wants, in a thread of its own if wished. Everything
 * that it gives is as of the latest `refresh`.
 */
export class JournalReader {
  readonly #feed: JournalFeed;
  #dictionaries = new Dictionaries();
  #sealed: Piece[] = [];
  #tail: Piece[] = [];
  #ordinal: Ordinal = -1;

  constructor(
    folder: string,
    private readonly options: JournalReaderOptions,
  ) {
    this.#feed = new JournalFeed(folder, {
      forget: () => this.#forget(),
      takeSealed: (fed) => {
        this.#sealed.push(this.#kept(fed));
        this.#tail = [];
      },
      takeTail: (fed) => {
        const piece = this.#kept(fed);
        if (piece.lines.length > 0 || hasRows(piece.attributes)) this.#tail.push(piece);
      },
    });
  }

  /** The last event that it knows of. */
  get ordinal(): Ordinal {
    return this.#ordinal;
  }

  get dictionaries(): Pick<Dictionaries, 'of'> {
    return this.#dictionaries;
  }

  /**
   * In the order of the log, one after the other: the lines of an ordinal are never in two of them.
   */
  get pieces(): readonly Lines[] {
    return [...this.#sealed, ...this.#tail].map(({ lines }) => lines);
  }

  /** What else was said in the same pieces: of two rows about one thing the later one counts. */
  get attributes(): readonly Attributes[] {
    return [...this.#sealed, ...this.#tail].map(({ attributes }) => attributes);
  }

  /**
   * Takes in what the writer has added.
   *
   * @throws NoJournalYet also where it is damaged: the writer is told, and makes it anew
   */
  refresh(): void {
    this.#feed.refresh();
  }

  /** The pieces that have lines of these ordinals, both included, with the places of those lines. */
  linesOf(
    ordinals: Readonly<{ from: Ordinal; to: Ordinal }>,
  ): ReadonlyArray<Readonly<{ lines: Lines; from: number; to: number }>> {
    return [...this.#sealed, ...this.#tail].flatMap(({ lines, lastOrdinal }) => {
      if (lastOrdinal < ordinals.from) return [];
      const from = placeOf(lines, ordinals.from);
      const to = placeOf(lines, ordinals.to + 1);
      return from < to ? [{ lines, from, to }] : [];
    });
  }

  /** Copies of what is wanted: a view would keep the whole file in memory. */
  #kept({ lines, attributes, words, lastOrdinal }: Fed): Piece {
    this.#dictionaries.take(words);
    this.#ordinal = Math.max(this.#ordinal, lastOrdinal);
    const { columns, hasContent } = this.options;
    const wanted = new Set<ColumnName>([...columns, 'ordinal']);
    return {
      lastOrdinal,
      attributes: attributesBy((name) => copied(name, attributes[name])),
      lines: {
        length: lines.length,
        columns: columnsBy((name, width) =>
          wanted.has(name) ? lines.columns[name].slice() : arrayOf(width, 0),
        ),
        offsets: hasContent ? lines.offsets.slice() : new Int32Array(0),
        element: hasContent ? lines.element.slice() : new Uint8Array(0),
        micrograms: hasContent ? lines.micrograms.slice() : new BigInt64Array(0),
      },
    };
  }

  #forget(): void {
    this.#dictionaries = new Dictionaries();
    this.#sealed = [];
    this.#tail = [];
    this.#ordinal = -1;
  }
}

const hasRows = (attributes: Attributes): boolean =>
  Object.values(attributes).some(({ length }) => length > 0);

function copied(name: AttributeName, table: AttributeTable): AttributeTable {
  const numbers = numbersIn(name, table).values();
  return tableOf(name, table.length, () => (numbers.next().value as Numbers).slice());
}
