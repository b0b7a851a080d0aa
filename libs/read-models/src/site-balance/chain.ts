import type { Chain as KeptChain } from '@lodestone/journal';
import type { Lines } from '@lodestone/journal/columns';
import type { Ordinal } from '@lodestone/kernel';
import { linesUntil } from '../chain/lines-until';

/** What a balance asks of the lines in memory. */
export type Chain = Pick<KeptChain, 'pieces' | 'attributes' | 'dictionaries' | 'ordinal'> &
  Readonly<{
    /** Called every few thousand lines: it throws where nobody waits for the answer any more. */
    stillAsked?: () => void;
  }>;

/** Lines of whole events, some thousand of them, in the order of the log. */
export type Stretch = Readonly<{ lines: Lines; piece: number; from: number; to: number }>;

const linesOfStretch = 8_192;

/** All lines of events up to an ordinal. */
export function* stretchesOf(chain: Chain, knownAt: Ordinal): Generator<Stretch> {
  for (const [piece, lines] of chain.pieces.entries()) {
    const end = linesUntil(lines, knownAt);
    for (let from = 0; from < end;) {
      chain.stillAsked?.();
      const to = endOfEvent(lines, Math.min(from + linesOfStretch, end), end);
      yield { lines, piece, from, to };
      from = to;
    }
  }
}

function endOfEvent({ columns: { ordinal } }: Lines, to: number, end: number): number {
  while (to < end && ordinal[to] === ordinal[to - 1]) to += 1;
  return to;
}
