import type { Batch } from './batch';

/** Writes one table, batch by batch, in one format. What it gives is to be written in this order. */
export interface TableWriter {
  begin(): Uint8Array;
  batch(batch: Batch): Uint8Array;
  /** Nothing is asked of it after that. */
  end(): Uint8Array | Promise<Uint8Array>;
}
