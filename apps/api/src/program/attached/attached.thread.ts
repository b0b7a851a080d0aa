import { parentPort, workerData } from 'node:worker_threads';
import { attach, type AttachSettings } from './attach';
import type { FromAttached } from './attach-in-thread';

const port = parentPort;
if (!port) throw new Error('attached.thread runs only as a thread of the ledger');

const say = (message: FromAttached) => port.postMessage(message);
attach(workerData as AttachSettings, (fault) => say({ fault })).then(
  ({ url, stop }) => {
    // The only thing that is ever said to this thread is that it is over.
    port.once('message', () => {
      void stop().then(() => port.close());
    });
    say({ url });
  },
  (error: NodeJS.ErrnoException) => {
    say({ failed: error.message, code: error.code });
    port.close();
  },
);
