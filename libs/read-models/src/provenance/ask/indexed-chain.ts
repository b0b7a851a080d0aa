import type { Chain as ChainInMemory } from '@lodestone/journal';
import type { Attributes } from '@lodestone/journal/attributes';
import type { Ordinal } from '@lodestone/kernel';
import { FlowIndex } from '../flow-index';
import type { CountryOf } from '../origins';

type Told = Readonly<{ ordinal: Ordinal; country: number }>;

/** What follows from lines alone, whatever the question is. */
class IndexedChain {
  index = new FlowIndex();
  /** Where what a record landed comes from, in the order in which its versions were told. */
  #countries = new Map<number, readonly Told[]>();
  #generation = -1;
  #taken: Ordinal = -1;

  /** Takes what came since it was asked last; of a journal that was made anew, all. */
  refresh({ generation, pieces, attributes, ordinal }: ChainInMemory): void {
    if (generation !== this.#generation) {
      this.index = new FlowIndex();
      this.#countries = new Map();
      this.#taken = -1;
      this.#generation = generation;
    }
    this.index.take(pieces);
    const known = this.#taken;
    for (const { brought } of attributes) this.#takeCountries(brought, known);
    this.#taken = ordinal;
  }

  /** As it was known by an ordinal. */
  countryOf({ dictionaries }: ChainInMemory, knownAt: Ordinal): CountryOf {
    const codes = dictionaries.of('code');
    return (record) => {
      const told = this.#countries.get(record)?.findLast(({ ordinal }) => ordinal <= knownAt);
      return told && told.country !== 0 ? codes.wordOf(told.country) : undefined;
    };
  }

  #takeCountries({ length, columns }: Attributes['brought'], known: Ordinal): void {
    if (length === 0 || Number(columns.ordinal[length - 1]) <= known) return;
    for (let row = 0; row < length; row++) {
      const ordinal = Number(columns.ordinal[row]);
      if (ordinal <= known) continue;
      const record = columns.record[row] as number;
      const told = { ordinal, country: columns.originCountry[row] as number };
      this.#countries.set(record, [...(this.#countries.get(record) ?? []), told]);
    }
  }
}

const indexes = new WeakMap<ChainInMemory, IndexedChain>();

/** One for each thread that keeps lines; it grows with them. */
export function indexedChain(chain: ChainInMemory): IndexedChain {
  let indexed = indexes.get(chain);
  if (!indexed) indexes.set(chain, (indexed = new IndexedChain()));
  indexed.refresh(chain);
  return indexed;
}
