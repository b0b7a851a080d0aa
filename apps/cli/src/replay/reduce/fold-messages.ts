import type { Ordinal } from '@lodestone/kernel';
import type { Given, Outside } from '../../command';

/** What the thread of a fold is started with: the command line, as it was typed. */
export type FoldTask = Readonly<{
  /** The analyst's module. */
  path: string;
  given: Given;
  outside: Pick<Outside, 'projectRoot' | 'here' | 'environment'>;
  /** Of its `FoldPlace`. */
  memory: SharedArrayBuffer;
}>;

/** Both included. */
export type FoldRange = Readonly<{ from: Ordinal; to: Ordinal }>;

/** Where events came from; `columns` were only summed. */
export type FoldSource = 'columns' | 'journal' | 'log' | 'ledger';

/** What it says: the range and notes on the way, and one answer at the end. */
export type FromFold = Readonly<{ range: FoldRange } | { note: string } | FoldAnswer>;

export type FoldAnswer = Readonly<
  | { result: string; source: FoldSource }
  /** The module is to blame. */
  | { fault: string }
  /** The events cannot be had, or not by these options. */
  | { cannot: string; mend: string; isMisused: boolean }
>;
