import { Worker } from 'node:worker_threads';
import { threadEntry, youngMegabytesMax } from '../../running/thread-entry';
import type { Attached, AttachSettings } from './attach';

export type FromAttached =
  | Readonly<{ url: string }>
  | Readonly<{ failed: string; code: string | undefined }>
  | Readonly<{ fault: string }>;

/** The same as `attach`, in a thread of its own: a long reading holds up no record. */
export async function attachInThread(
  settings: AttachSettings,
  fault: (message: string) => void,
): Promise<Attached> {
  const worker = new Worker(threadEntry(__dirname, 'attached.thread'), {
    name: 'lodestone-attached',
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytesMax },
  });
  let isStopping = false;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    worker.on('message', (message: FromAttached) => {
      if ('url' in message) resolve(message.url);
      else if ('fault' in message) fault(message.fault);
      else reject(Object.assign(new Error(message.failed), { code: message.code }));
    });
    worker.once('error', (error: Error) => {
      fault(error.message);
      reject(error);
    });
    worker.once('exit', (code) => {
      if (!isStopping) reject(new Error(`the thread ended with code ${code}`));
    });
  });
  return {
    url,
    async stop() {
      isStopping = true;
      worker.postMessage('stop');
      await ended;
    },
  };
}
