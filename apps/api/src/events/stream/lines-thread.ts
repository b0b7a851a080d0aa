import { Worker } from 'node:worker_threads';
import { threadEntry, youngMegabytesMax } from '../../running/thread-entry';
import { endOf } from '../../running/thread-end';
import type { FromLines } from './asked-lines';
import type { LinesPlace, LinesPort } from './lines-port';

type ThreadOptions = Readonly<{
  hear: (message: FromLines) => void;
  /** Called once, for whatever reason it ended. */
  died: (reason: string) => void;
  entry?: string;
}>;

/** The same as `serveLines`, in a thread of its own: what readers want delays nobody who records. */
export function serveLinesInThread(
  place: LinesPlace,
  { hear, died, entry = threadEntry(__dirname, 'lines.thread') }: ThreadOptions,
): LinesPort {
  const worker = new Worker(entry, {
    name: 'lodestone-lines',
    workerData: place,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytesMax },
  });
  worker.on('message', hear);
  const ended = endOf(worker, died);
  return {
    send: (message) => worker.postMessage(message),
    async stop() {
      worker.postMessage('stop');
      await ended;
    },
  };
}
