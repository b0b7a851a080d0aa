import type { Ordinal } from '@lodestone/kernel';
import { createHash, type Hash } from 'node:crypto';
import { attributeColumns, attributeNames, numbersIn } from './attributes';
import { columnNames, dictionaryNames } from './columns';
import { Dictionaries } from './dictionaries';
import { JournalFeed, type Fed } from './journal-feed';

export type JournalDigest = Readonly<{
  /** Undefined of a journal that has taken no event yet. */
  ordinal: Ordinal | undefined;
  lines: number;
  /** SHA-256, hex. */
  digest: string;
}>;

/**
 * The one digest of a journal: of each column its numbers, and of each dictionary its words, from the
 * first to the last, and what the events say. So it depends on what the log says and how far it was followed, and not on where
 * segments end.
 *
 * @throws NoJournalYet also of a damaged one: who fills it is told, and makes it anew
 */
export function digestOfJournal(folder: string): JournalDigest {
  let taken = new Taken();
  let tail: Fed[] = [];
  const feed = new JournalFeed(folder, {
    forget: () => {
      taken = new Taken();
      tail = [];
    },
    takeSealed: (fed) => {
      taken.add(fed);
      tail = [];
    },
    takeTail: (fed) => void tail.push(fed),
  });
  feed.refresh();
  for (const fed of tail) taken.add(fed);
  return taken.digest();
}

class Taken {
  readonly #hashes = new Map<string, Hash>();
  readonly #dictionaries = new Dictionaries();
  #ordinal: Ordinal | undefined;
  #lines = 0;

  add({ lines, attributes, words, lastOrdinal, texts }: Fed): void {
    this.#ordinal = lastOrdinal;
    this.#lines += lines.length;
    this.#dictionaries.take(words);
    for (const name of columnNames) this.#hash(name, lines.columns[name]);
    const { offsets } = lines;
    const counts = Uint8Array.from(
      { length: lines.length },
      (_, n) => offsets[n + 1]! - offsets[n]!,
    );
    this.#hash('elements', counts);
    this.#hash('element', lines.element);
    this.#hash('micrograms', lines.micrograms);
    for (const name of attributeNames) {
      const numbers = numbersIn(name, attributes[name]);
      attributeColumns(name).forEach(([column], n) => {
        this.#hash(`${name}.${column}`, numbers[n] as ArrayBufferView);
      });
    }
    for (const block of texts()) this.#hash('texts', block.texts());
  }

  digest(): JournalDigest {
    const whole = createHash('sha256');
    for (const [name, hash] of this.#hashes) whole.update(`${name} ${hash.digest('hex')}\n`);
    for (const name of dictionaryNames) {
      const words = this.#dictionaries.of(name);
      whole.update(`${name} ${words.count}\n`);
      for (let n = 0; n < words.count; n++) whole.update(`${words.wordOf(n)}\n`);
    }
    return { ordinal: this.#ordinal, lines: this.#lines, digest: whole.digest('hex') };
  }

  #hash(name: string, { buffer, byteOffset, byteLength }: ArrayBufferView): void {
    const hash = this.#hashes.get(name) ?? createHash('sha256');
    this.#hashes.set(name, hash);
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  }
}
