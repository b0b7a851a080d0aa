import type { Worker } from 'node:worker_threads';

/** Resolves when the thread is gone, after whoever has to know was told why: also when it was stopped. */
export function endOf(worker: Worker, died: (reason: string) => void): Promise<void> {
  let reason: string | undefined;
  worker.on('error', (error: Error) => (reason ??= error.message));
  return new Promise((resolve) =>
    worker.once('exit', (code) => {
      died(reason ?? `it ended with code ${code}`);
      resolve();
    }),
  );
}
