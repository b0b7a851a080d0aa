import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** Nice: each step takes about a fifth of what is left. */
const loweredBy = 10;
const lowest = 19;

/**
 * Beside the threads that record and follow, this one gets a tenth of a processor; alone it gets all
 * of it. On Linux a thread has a priority of its own; elsewhere it keeps that of the program.
 */
export function lowerPriority(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, Math.min(lowest, getPriority(thread) + loweredBy));
  } catch {
    // It answers all the same, only at the expense of others.
  }
}
