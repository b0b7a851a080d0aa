import type { FoldedEvent } from '@lodestone/kernel';
import {
  contentOf,
  isPosted,
  postingsOf,
  type LotRow,
  type PostedEvent,
  type PostingLine,
} from '@lodestone/ledger';

/** Grams and content: `{ grams: 5, Nd: 7n }`. What is nil is left out. */
export type Sum = Readonly<Record<string, number | bigint>>;

type Summed = Pick<PostingLine, 'massGrams' | 'content'>;

/** Sums of lines under any key, which can grow; what comes to nothing is not in them. */
export class Books<Line extends Summed = PostingLine> {
  readonly #sums = new Map<string, { grams: number; content: Map<string, bigint> }>();

  constructor(
    private readonly keyOf: (line: Line) => string,
    lines: Iterable<Line> = [],
  ) {
    this.add(lines);
  }

  add(lines: Iterable<Line>): void {
    for (const line of lines) {
      const key = this.keyOf(line);
      const sum = this.#sums.get(key) ?? { grams: 0, content: new Map<string, bigint>() };
      sum.grams += line.massGrams;
      for (const [element, micrograms] of line.content) {
        const total = (sum.content.get(element) ?? 0n) + micrograms;
        if (total === 0n) sum.content.delete(element);
        else sum.content.set(element, total);
      }
      if (sum.grams === 0 && sum.content.size === 0) this.#sums.delete(key);
      else this.#sums.set(key, sum);
    }
  }

  of(key: string): Sum | undefined {
    const sum = this.#sums.get(key);
    return sum && sumOf(sum.grams, sum.content);
  }

  /** Everything, in the order of its keys. */
  get all(): Readonly<Record<string, Sum>> {
    const keys = [...this.#sums.keys()].sort();
    return Object.fromEntries(keys.map((key) => [key, this.of(key) as Sum]));
  }
}

function sumOf(grams: number, content: ReadonlyMap<string, bigint>): Sum | undefined {
  const elements = [...content].filter(([, micrograms]) => micrograms !== 0n).sort();
  if (grams === 0 && elements.length === 0) return undefined;
  return { ...(grams === 0 ? {} : { grams }), ...Object.fromEntries(elements) };
}

/** Of a part of a sum, whether anything in it is less than nothing. */
export const isNegative = (sum: Sum | undefined): boolean =>
  sum !== undefined && Object.values(sum).some((value) => value < 0);

/** Everything that posts lines, in order of recording, with its lines. */
export const postedBy = (
  log: readonly FoldedEvent[],
): ReadonlyArray<Readonly<{ event: PostedEvent; lines: readonly PostingLine[] }>> =>
  log.flatMap(({ event }) => (isPosted(event) ? [{ event, lines: postingsOf(event) }] : []));

export const byLot = ({ siteId, lotId }: PostingLine): string => `${siteId}/${lotId ?? ''}`;

export const isStock = ({ account }: PostingLine): boolean => account === 'stock';

/** postings.md §9 (e): what two ways to the same end must agree on. */
export const byAccount = (line: PostingLine): string => {
  const { account, siteId, otherSiteId, lotId, ownerId, status, occurredOn } = line;
  return [account, siteId, otherSiteId, lotId, ownerId, status, occurredOn].join('|');
};

/** What a lot's row says is in it. */
export const inRow = ({ massGrams, ppm }: Pick<LotRow, 'massGrams' | 'ppm'>): Sum | undefined =>
  sumOf(massGrams, contentOf(massGrams, ppm));
