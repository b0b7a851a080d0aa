import { dictionaryOf, type Lines, type WordColumn } from '@lodestone/journal/columns';
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

  /** Lines of a piece that lie behind each other, as many as there is room for. Returns the first left. */
  addRange({ columns: of, offsets, element, micrograms }: Lines, from: number, to: number): number {
    const at = this.length;
    const end = Math.min(to, from + rowsPerBatch - at);
    this.#ordinal.set(of.ordinal.subarray(from, end), at);
    this.#grams.set(of.grams.subarray(from, end), at);
    this.#line.set(of.line.subarray(from, end), at);
    this.#sense.set(of.sense.subarray(from, end), at);
    this.#date.set(of.date.subarray(from, end), at);
    this.#pieces.ints.set(of.pieces.subarray(from, end), at);
    this.#account.set(of.account.subarray(from, end), at);
    this.#role.set(of.role.subarray(from, end), at);
    this.#record.set(of.record.subarray(from, end), at);
    for (const [c, name] of wordColumns.entries()) {
      (this.#words[c] as Uint32Array).set(of[name].subarray(from, end), at);
    }
    for (let n = from, row = at; n < end; n++, row++) {
      const last = offsets[n + 1] as number;
      for (let place = offsets[n] as number; place < last; place++) {
        const { longs: content, present } = this.#contents[element[place] as number] as Contents;
        content[row] = micrograms[place] as bigint;
        present[row] = 1;
      }
    }
    this.length = at + end - from;
    return end;
  }

  /**
   * What was gathered, once: nothing is added to it afterwards.
   *
   * @param isBound the viewer is an enterprise: a record of another site that gave a composition is not
   *   told to it, because that may be a supplier's supplier
   */
  batch(dictionaries: JournalPiece['dictionaries'], isBound: boolean): Batch {
    const wordsOf = (column: WordColumn, words: Codes): Slice => {
      const dictionary = dictionaries.of(dictionaryOf[column]);
      return { words, wordOf: (code) => dictionary.wordOf(code) };
    };
    if (isBound) this.#hideForeignAssays(dictionaries);
    for (let n = 0; n < this.length; n++) {
      // 0 is no word, and of these there always is one.
      this.#account[n] = (this.#account[n] as number) + 1;
      this.#role[n] = (this.#role[n] as number) + 1;
      this.#pieces.present[n] = this.#pieces.ints[n] === 0 ? 0 : 1;
    }
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
