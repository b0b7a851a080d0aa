import { Amounts, type BalanceElement } from './amounts';
import { stretchesOf, type Chain, type Stretch } from './chain';
import { ExactSums } from './exact-sums';
import { beforeAt, Places, placeCount as slotCount, termsAt, withinAt } from './places';
import { boundsOf, type Asked, type Bounds } from './scope';
import { holdings, terms, type Holding, type Term } from './terms';

/** Grams and content of some lines together, as they were posted. */
export type Sum = Readonly<{ massGrams: bigint; micrograms: bigint }>;

export const nothing: Sum = { massGrams: 0n, micrograms: 0n };

export const plus = (a: Sum, b: Sum): Sum => ({
  massGrams: a.massGrams + b.massGrams,
  micrograms: a.micrograms + b.micrograms,
});

export const less = (a: Sum, b: Sum): Sum => ({
  massGrams: a.massGrams - b.massGrams,
  micrograms: a.micrograms - b.micrograms,
});

/** What lies inside before the period, what changes it within, and by which account. */
export type Books = Readonly<{
  before: Readonly<Record<Holding, Sum>>;
  after: Readonly<Record<Holding, Sum>>;
  /** As posted: + is what left. */
  posted: Readonly<Record<Term, Sum>>;
}>;

/** One pass over all lines: a line takes some nanoseconds, and there are three of them to an event. */
export function booksOf(chain: Chain, asked: Asked, element: BalanceElement): Books {
  const pass = new Pass(chain, boundsOf(chain, asked), element);
  for (const stretch of stretchesOf(chain, asked.knownAt)) pass.take(stretch);
  const { sumAt } = pass;
  const before = byName(holdings, (n) => sumAt(beforeAt + n));
  return {
    before,
    after: byName(holdings, (n, holding) => plus(before[holding], sumAt(withinAt + n))),
    posted: byName(terms, (n) => sumAt(termsAt + n)),
  };
}

const byName = <Name extends string, Value>(
  names: readonly Name[],
  valueOf: (n: number, name: Name) => Value,
): Record<Name, Value> =>
  Object.fromEntries(names.map((name, n) => [name, valueOf(n, name)])) as Record<Name, Value>;

class Pass {
  readonly #grams = new ExactSums(slotCount);
  readonly #content = new ExactSums(slotCount);
  readonly #places: Places;

  constructor(
    chain: Chain,
    bounds: Bounds,
    private readonly element: BalanceElement,
  ) {
    this.#places = new Places(chain, bounds);
  }

  readonly sumAt = (slot: number): Sum => ({
    massGrams: this.#grams.of(slot),
    micrograms: this.#content.of(slot),
  });

  take({ lines, from, to }: Stretch): void {
    const amounts = new Amounts(lines, this.element);
    for (let n = from; n < to; n++) {
      const slot = this.#places.of(lines.columns, n);
      if (slot < 0) continue;
      amounts.readGrams(n);
      this.#grams.add(slot, amounts.upper, amounts.lower);
      amounts.readContent(n);
      this.#content.add(slot, amounts.upper, amounts.lower);
    }
  }
}
