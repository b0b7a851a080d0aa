import type { Mark, Parked } from './checkpoint';
import type { Delivery } from './delivery';

/** Whoever is handed the log page by page, each once and in order. */
export type LogTaker = Readonly<{
  checkpoint: Mark | 'start';
  parked: Parked | undefined;
  /**
   * @throws LogOutOfOrder when the deliveries do not begin right after the checkpoint
   * @throws Error when the machine fails (disk full): nothing is kept, try again
   */
  take: (deliveries: readonly Delivery[]) => void;
}>;

/**
 * Something else than the rows of a projection that is made of the log. It is handed the very
 * deliveries that the projections of its thread are handed, so that an event is read, and what
 * follows from it computed, once for all of them. Where it lies and how is its own.
 */
export interface LogCopy extends LogTaker {
  readonly name: string;
  /** Of the form in which it keeps what it makes of the log. */
  readonly version: number;

  /**
   * Goes on with what is there, or begins anew. Also called after a fault.
   *
   * @throws StoreUnavailable when the log cannot be asked
   */
  open(): Promise<void>;

  /** Whether somebody deleted it or found it damaged: then it is opened again. */
  hasChanged(): boolean;

  close(): void;
}
