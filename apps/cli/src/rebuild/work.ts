import type { Projection } from '@lodestone/projections';
import type { Printer } from '../terminal/printer';
import type { OpenedLedger } from './open-ledger';

export type Work = Readonly<{
  ledger: OpenedLedger;
  readModels: readonly Projection[];
  hasJournal: boolean;
  print: Printer;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}>;
