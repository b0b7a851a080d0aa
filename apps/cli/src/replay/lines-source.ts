import type { EventLine } from '@lodestone/exchange';
import type { Ordinal } from '@lodestone/kernel';
import type { Given, Outside } from '../command';
import type { AskedReplay } from './asked-replay';
import { linesOfFolder } from './lines-of-folder';
import { linesOfLedger } from './lines-of-ledger';

/** Events of a range in ascending order, in pieces; how far has been looked is said with each. */
export type Piece<Lines> = Readonly<{ lines: Lines; count: number; upTo: Ordinal }>;

/** Where events come from that are replayed: the log of a data folder, or a ledger that runs. */
export type LinesSource = Readonly<{
  /** Inclusive, both: fixed before the first of them is read. */
  range: Readonly<{ from: Ordinal; to: Ordinal }>;
  /** As objects. */
  objects: (signal: AbortSignal) => AsyncGenerator<Piece<readonly EventLine[]>>;
  /** As `GET /events` sends them, byte by byte. */
  texts: (signal: AbortSignal) => AsyncGenerator<Piece<string | Uint8Array>>;
  close: () => Promise<void>;
}>;

/**
 * Of a ledger that runs, where one is named or an account that asks; else of the folder, whether one
 * runs on it or not: whoever may read the folder sees what a regulator sees.
 *
 * @throws UsageError, CannotRun
 */
export function linesAsked(
  command: string,
  asked: AskedReplay,
  { given, outside }: Readonly<{ given: Given; outside: Outside }>,
): Promise<LinesSource> {
  const isOverHttp = ['as', 'url', 'port'].some((option) => given.values[option] !== undefined);
  return isOverHttp
    ? linesOfLedger(command, asked, { given, outside })
    : linesOfFolder(asked, { given, outside });
}
