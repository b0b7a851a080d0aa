import {
  dictionaryOf,
  type Columns,
  type Lines,
  type WordColumn,
} from '@lodestone/journal/columns';
import { roles } from '@lodestone/journal/growing-lines';
import { accounts } from '@lodestone/ledger';
import { rowsPerBatch, type Batch, type Codes, type Slice } from '../tables/batch';
import type { JournalPiece } from './dataset';
import { rareEarths } from './element-columns';

/** The words of the journal, in the order of the columns of the table. */
const wordColumns = [
  'step',
  'site',
  'otherSite',
  'owner',
  'lot',
  'movement',
  'material',
  'grade',
  'status',
  'assay',
  'deal',
] as const;

const assayAt = wordColumns.indexOf('assay');
const siteAt = wordColumns.indexOf('site');

const numbers = (): Int32Array => new Int32Array(rowsPerBatch);
const longs = (): BigInt64Array => new BigInt64Array(rowsPerBatch);

/** Lines of one batch, out of as many pieces of the journal as it takes. Numbers are copied as they lie. */
export class GatheredLines {
  length = 0;
  readonly #ordinal = longs();
  readonly #grams = longs();
  readonly #line = numbers();
  readonly #sense = numbers();
  readonly #date = numbers();
  readonly #pieces = { ints: numbers(), present: new Uint8Array(rowsPerBatch) };
  readonly #account = new Uint8Array(rowsPerBatch);
  readonly #role = new Uint8Array(rowsPerBatch);
  readonly #record = new Uint32Array(rowsPerBatch);
  readonly #words = wordColumns.map(() => new Uint32Array(rowsPerBatch));
  readonly #contents = rareEarths.map(() => ({
    longs: longs(),
    present: new Uint8Array(rowsPerBatch),
  }));

  add({ columns: from, offsets, element, micrograms }: Lines, n: number): void {
    const at = this.length++;
    this.#ordinal[at] = from.ordinal[n] as bigint;
    this.#grams[at] = from.grams[n] as bigint;
    this.#line[at] = from.line[n] as number;
    this.#sense[at] = from.sense[n] as number;
    this.#date[at] = from.date[n] as number;
    const pieces = from.pieces[n] as number;
    this.#pieces.ints[at] = pieces;
    this.#pieces.present[at] = pieces === 0 ? 0 : 1;
    // 0 is none, and of these there always is one.
    this.#account[at] = (from.account[n] as number) + 1;
    this.#role[at] = (from.role[n] as number) + 1;
    this.#record[at] = from.record[n] as number;
    this.#addWords(from, n, at);
    for (let of = offsets[n] as number; of < (offsets[n + 1] as number); of++) {
      const to = this.#contents[element[of] as number] as Contents;
      to.longs[at] = micrograms[of] as bigint;
      to.present[at] = 1;
    }
  }

  /**
   * @param isBound the viewer is an enterprise: a record of another site that gave a composition is not
   *   told to it, because that may be a supplier's supplier
   */
  batch(dictionaries: JournalPiece['dictionaries'], isBound: boolean): Batch {
    const wordsOf = (column: WordColumn, words: Codes): Slice => {
      const dictionary = dictionaries.of(dictionaryOf[column]);
      return { words, wordOf: (code) => dictionary.wordOf(code) };
    };
    if (isBound) this.#hideForeignAssays(dictionaries);
    const slices: readonly Slice[] = [
      { longs: this.#ordinal },
      { ints: this.#line },
      wordsOf('record', this.#record),
      { ints: this.#sense },
      { ints: this.#date },
      { words: this.#account, wordOf: (code) => accounts[code - 1] as string },
      { words: this.#role, wordOf: (code) => roles[code - 1] as string },
      ...wordColumns.map((name, c) => wordsOf(name, this.#words[c] as Uint32Array)),
      this.#pieces,
      { longs: this.#grams },
      ...this.#contents,
    ];
    return { length: this.length, slices };
  }

  #addWords(from: Columns, n: number, at: number): void {
    for (let c = 0; c < wordColumns.length; c++) {
      const name = wordColumns[c] as (typeof wordColumns)[number];
      (this.#words[c] as Uint32Array)[at] = from[name][n] as number;
    }
  }

  #hideForeignAssays(dictionaries: JournalPiece['dictionaries']): void {
    const records = dictionaries.of('record');
    const sites = dictionaries.of('site');
    const [assays, ofSites] = [this.#words[assayAt], this.#words[siteAt]] as [
      Uint32Array,
      Uint32Array,
    ];
    for (let n = 0; n < this.length; n++) {
      if (assays[n] === 0) continue;
      const own = `${sites.wordOf(ofSites[n] as number)}/`;
      if (!records.wordOf(assays[n] as number).startsWith(own)) assays[n] = 0;
    }
  }
}

type Contents = Readonly<{ longs: BigInt64Array; present: Uint8Array }>;
