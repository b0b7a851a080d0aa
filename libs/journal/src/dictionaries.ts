import { dictionaryNames, dictionaryOf, type DictionaryName, type WordColumn } from './columns';
import { Dictionary, type SharedWords } from './dictionary';

/** Words in the order in which they came, each with the dictionary that it was entered in. */
export type NewWords = ReadonlyArray<readonly [dictionary: number, word: string]>;

export type SharedDictionaries = Readonly<Record<DictionaryName, SharedWords>>;

const recentMax = 4_096;

/** All dictionaries of a journal. Numbers hold for the whole of it, also in files sealed long ago. */
export class Dictionaries {
  readonly #all = new Map(dictionaryNames.map((name) => [name, new Dictionary()]));
  /** Lines of one time speak of the same things: most words were entered just before. */
  readonly #recent = new Map(
    dictionaryNames.map((name) => [name, new Map<string, number>()] as const),
  );
  readonly #isNew: [dictionary: number, word: string][] = [];

  enter(column: WordColumn, word: string): number {
    return this.enterIn(dictionaryOf[column], word);
  }

  /** Where no column of a line has it. */
  enterIn(name: DictionaryName, word: string): number {
    const recent = this.#recent.get(name) as Map<string, number>;
    const known = recent.get(word);
    if (known !== undefined) return known;
    const dictionary = this.of(name);
    const { count } = dictionary;
    const number = dictionary.enter(word);
    if (recent.size >= recentMax) recent.clear();
    recent.set(word, number);
    if (number === count) this.#isNew.push([dictionaryNames.indexOf(name), word]);
    return number;
  }

  /** Words as a file has them, which come in the order in which they were entered. */
  take(words: NewWords): void {
    for (const [dictionary, word] of words) {
      this.of(dictionaryNames[dictionary] as DictionaryName).enter(word);
    }
  }

  /** What another thread shows. */
  static of(words: SharedDictionaries): Dictionaries {
    const dictionaries = new Dictionaries();
    for (const name of dictionaryNames) dictionaries.#all.set(name, Dictionary.of(words[name]));
    return dictionaries;
  }

  shared(): SharedDictionaries {
    const words = dictionaryNames.map((name) => [name, this.of(name).shared()]);
    return Object.fromEntries(words) as SharedDictionaries;
  }

  get byteLength(): number {
    return dictionaryNames.reduce((sum, name) => sum + this.of(name).byteLength, 0);
  }

  of(name: DictionaryName): Dictionary {
    return this.#all.get(name) as Dictionary;
  }

  /** What was entered since this was asked last. */
  takeNew(): NewWords {
    return this.#isNew.splice(0);
  }
}
