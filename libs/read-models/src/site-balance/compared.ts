import type { Ordinal } from '@lodestone/kernel';
import type { Lines } from '@lodestone/journal/columns';
import {
  cursorOf,
  fixedMoments,
  limitOf,
  pageOf,
  partsOf,
  type Cursor,
  type PageOptions,
} from '../cursor';
import { Amounts, type BalanceElement } from './amounts';
import { booksOf, type Books } from './books';
import { stretchesOf, type Chain } from './chain';
import { isInsideAfter, isMissing, Places } from './places';
import { boundsOf, type Asked } from './scope';

type AskedMoment = Readonly<{ asOf?: string | undefined; knownAt: Ordinal }>;

export type CompareAsked = Pick<Asked, 'sites' | 'period'> &
  PageOptions &
  Readonly<{ element: BalanceElement; from: AskedMoment; to: AskedMoment }>;

/** What one event made of the difference between two answers to the same question. */
export type BalanceChange = Readonly<{
  ordinal: Ordinal;
  /** Told in between; or known at both moments, and happened in between. */
  because: 'told' | 'happened';
  recordId: string;
  /** What is there at the end of the period. */
  massGrams: bigint;
  micrograms: bigint;
  /** What is unaccounted for. */
  missingMicrograms: bigint;
}>;

export type ComparedBalance = Readonly<{
  from: AskedMoment & Readonly<{ books: Books }>;
  to: AskedMoment & Readonly<{ books: Books }>;
  /** In the order of the log. */
  changes: readonly BalanceChange[];
  next: Cursor | undefined;
}>;

/** The same balance at two moments, and every event that makes the difference. */
export function compare(chain: Chain, asked: CompareAsked): ComparedBalance {
  const { after, sites, period, element } = asked;
  const [fromKnown, toKnown] =
    after === undefined ? [asked.from.knownAt, asked.to.knownAt] : fixedMoments(after, 2);
  const from = { ...asked.from, knownAt: fromKnown as Ordinal };
  const to = { ...asked.to, knownAt: toKnown as Ordinal };
  const begin = after === undefined ? -1 : (partsOf(after, [0, 0, 0])[2] as number);
  const all = changesOf(chain, { ...asked, from, to });
  const { page, next } = pageOf(
    all.filter(({ ordinal }) => ordinal > begin),
    limitOf(asked),
    ({ ordinal }) => cursorOf(from.knownAt, to.knownAt, ordinal),
  );
  const booksAt = (moment: AskedMoment): Books =>
    booksOf(chain, { sites, period, ...moment }, element);
  return {
    from: { ...from, books: booksAt(from) },
    to: { ...to, books: booksAt(to) },
    changes: page,
    next,
  };
}

type Growing = { -readonly [Key in keyof BalanceChange]: BalanceChange[Key] };

/** Lines that stand in another place at one moment than at the other, or in none. */
function changesOf(chain: Chain, asked: CompareAsked): readonly BalanceChange[] {
  const { sites, period, element, from, to } = asked;
  const sides = [from, to].map((moment) => ({
    places: new Places(chain, boundsOf(chain, { sites, period, ...moment })),
    knownAt: moment.knownAt,
  }));
  const known = Math.min(from.knownAt, to.knownAt);
  const changes = new Map<Ordinal, Growing>();
  for (const { lines, ...stretch } of stretchesOf(chain, Math.max(from.knownAt, to.knownAt))) {
    const amounts = new Amounts(lines, element);
    for (let n = stretch.from; n < stretch.to; n++) {
      const ordinal = Number(lines.columns.ordinal[n]);
      const [was, is] = sides.map(({ places, knownAt }) =>
        ordinal > knownAt ? -1 : places.of(lines.columns, n),
      ) as [number, number];
      if (was === is) continue;
      const change = changeAt(changes, lines, n, { chain, known });
      const inside = Number(isInsideAfter(is)) - Number(isInsideAfter(was));
      const missing = Number(isMissing(is)) - Number(isMissing(was));
      const micrograms = amounts.contentOf(n);
      change.massGrams += BigInt(inside) * (lines.columns.grams[n] as bigint);
      change.micrograms += BigInt(inside) * micrograms;
      change.missingMicrograms += BigInt(missing) * micrograms;
    }
  }
  return [...changes.values()];
}

function changeAt(
  changes: Map<Ordinal, Growing>,
  { columns }: Lines,
  n: number,
  { chain, known }: Readonly<{ chain: Chain; known: Ordinal }>,
): Growing {
  const ordinal = Number(columns.ordinal[n]);
  const change = changes.get(ordinal) ?? {
    ordinal,
    because: ordinal <= known ? ('happened' as const) : ('told' as const),
    recordId: chain.dictionaries.of('record').wordOf(columns.record[n] as number),
    massGrams: 0n,
    micrograms: 0n,
    missingMicrograms: 0n,
  };
  changes.set(ordinal, change);
  return change;
}
