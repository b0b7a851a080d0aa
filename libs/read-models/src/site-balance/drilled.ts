import type { Lines } from '@lodestone/journal/columns';
import { postedLine, type PostedLine } from '@lodestone/journal/posted-line';
import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, fixedKnownAt, limitOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { Amounts, type BalanceElement } from './amounts';
import { stretchesOf, type Chain, type Stretch } from './chain';
import { beforeAt, Places, termsAt, withinAt } from './places';
import { boundsOf, type Asked } from './scope';
import { holdings, terms, unaccounted, type Term } from './terms';

/** A figure of a balance: what was there, what is there, one of the terms, or all that is missing. */
export const figures = ['before', 'after', ...terms, 'missing'] as const;

export type Figure = (typeof figures)[number];

export type LinesAsked = Asked &
  PageOptions &
  Readonly<{
    figure: Figure;
    element: BalanceElement;
    /** Only lines of these. */
    materials?: readonly string[] | undefined;
    steps?: readonly string[] | undefined;
    /** Lots, units or movements, as lines name them. */
    lots?: readonly string[] | undefined;
  }>;

/** The lines that a figure is the sum of, as they were posted, in the order of the log. */
export type LinesPage = Readonly<{
  knownAt: Ordinal;
  /** Of all pages. */
  count: number;
  massGrams: bigint;
  micrograms: bigint;
  lines: readonly PostedLine[];
  next: Cursor | undefined;
}>;

/** Between pages the moment stands still: the first one fixes what the others are as of. */
export function linesOf(chain: Chain, asked: LinesAsked): LinesPage {
  const { after } = asked;
  const knownAt = after === undefined ? asked.knownAt : fixedKnownAt(after);
  const [, afterOrdinal, afterLine] = (
    after === undefined ? [knownAt, -1, -1] : partsOf(after, [0, 0, 0])
  ) as [number, number, number];
  const page: Page = {
    isWanted: wantedBy(chain, { ...asked, knownAt }),
    afterOrdinal,
    afterLine,
    limit: limitOf(asked),
    told: [],
    total: { count: 0, massGrams: 0n, micrograms: 0n },
  };
  for (const stretch of stretchesOf(chain, knownAt)) read(stretch, page, asked.element);
  const told = page.told.slice(0, page.limit);
  const lines = told.map(([piece, n]) => postedLine(piece, n, chain.dictionaries));
  const last = lines.at(-1);
  const isMore = last !== undefined && page.told.length > page.limit;
  const next = isMore ? cursorOf(knownAt, last.ordinal, last.line) : undefined;
  return { knownAt, ...page.total, lines, next };
}

type Page = Readonly<{
  isWanted: (lines: Lines, n: number) => boolean;
  afterOrdinal: number;
  afterLine: number;
  limit: number;
  told: (readonly [Lines, number])[];
  total: { count: number; massGrams: bigint; micrograms: bigint };
}>;

function read({ lines, from, to }: Stretch, page: Page, element: BalanceElement): void {
  const { ordinal, line, grams } = lines.columns;
  const amounts = new Amounts(lines, element);
  for (let n = from; n < to; n++) {
    if (!page.isWanted(lines, n)) continue;
    page.total.count += 1;
    page.total.massGrams += grams[n] as bigint;
    page.total.micrograms += amounts.contentOf(n);
    if (page.told.length > page.limit) continue;
    const of = Number(ordinal[n]);
    const isAfter =
      of > page.afterOrdinal || (of === page.afterOrdinal && (line[n] as number) > page.afterLine);
    if (isAfter) page.told.push([lines, n]);
  }
}

function wantedBy(chain: Chain, asked: LinesAsked): Page['isWanted'] {
  const places = new Places(chain, boundsOf(chain, asked));
  const wanted = placesOf(asked.figure);
  const numbers = (name: 'material' | 'step' | 'lot', words: readonly string[] | undefined) =>
    words && new Set(words.flatMap((word) => chain.dictionaries.of(name).numberOf(word) ?? []));
  const materials = numbers('material', asked.materials);
  const steps = numbers('step', asked.steps);
  const lots = numbers('lot', asked.lots);
  return ({ columns }, n) =>
    wanted.has(places.of(columns, n)) &&
    (materials?.has(columns.material[n] as number) ?? true) &&
    (steps?.has(columns.step[n] as number) ?? true) &&
    (lots?.has(columns.lot[n] as number) ?? true);
}

function placesOf(figure: Figure): ReadonlySet<number> {
  const at = (from: number): readonly number[] => holdings.map((_, n) => from + n);
  const ofTerms = (some: readonly Term[]) => some.map((term) => termsAt + terms.indexOf(term));
  if (figure === 'before') return new Set(at(beforeAt));
  if (figure === 'after') return new Set([...at(beforeAt), ...at(withinAt)]);
  return new Set(figure === 'missing' ? ofTerms(unaccounted) : ofTerms([figure]));
}
