import type { EventLine, Posting } from '../ledger/event-lines';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Where and which: `siteId/recordId` of a record, and nothing of what is none. */
export function recordOf({
  event,
}: EventLine): Readonly<{ siteId: string; recordId: string }> | undefined {
  const siteId = textOf(event.data['siteId']);
  const recordId = textOf(event.data['recordId']);
  return siteId === undefined || recordId === undefined ? undefined : { siteId, recordId };
}

export const dayOf = ({ event }: EventLine): string => textOf(event.data['occurredOn']) ?? '';

/** The grams that it moved: what came into accounts, which is what left others. */
export const movedGrams = ({ postings = [] }: EventLine): bigint =>
  postings.reduce((sum, { massGrams }) => (massGrams > 0 ? sum + BigInt(massGrams) : sum), 0n);

/** The elements that its postings hold, in the order in which they first stand there. */
export const elementsIn = (postings: readonly Posting[]): readonly string[] => [
  ...new Set(postings.flatMap(({ contentMicrograms }) => Object.keys(contentMicrograms))),
];

/** Grams and content of all lines: zero, or the books are wrong. */
export function sumsOf(postings: readonly Posting[]) {
  const micrograms: Record<string, bigint> = {};
  let grams = 0n;
  for (const { massGrams, contentMicrograms } of postings) {
    grams += BigInt(massGrams);
    for (const [element, amount] of Object.entries(contentMicrograms)) {
      micrograms[element] = (micrograms[element] ?? 0n) + BigInt(amount);
    }
  }
  return { grams, micrograms };
}
