import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what this thread has made and needs no more. V8 does so when it needs room: a thread that
 * has just made its read models from the log needs none for a long time, and would keep some 45 MB.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // Whoever calls still holds some of it.
  setTimeout(collect, settledMs).unref();
}

const settledMs = 1_000;
