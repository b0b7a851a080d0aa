import { parentPort, workerData } from 'node:worker_threads';
import { lowerPriority } from '../../running/lower-priority';
import { failedExport } from './fault-of-export';
import { makeExport } from './make-export';
import type { ExportsThreadData, FromExports, ToExports } from './maker-thread';

const port = parentPort;
if (!port) throw new Error('exports.thread runs only as a thread of the ledger');

const { places, ended } = workerData as ExportsThreadData;
const say = (message: FromExports): void => port.postMessage(message);

lowerPriority();
port.on('message', (message: ToExports) => {
  if (message === 'stop') port.close();
  else void made(message);
});

async function made({ id, job }: Exclude<ToExports, 'stop'>): Promise<void> {
  const stillAsked = (): void => {
    if (Atomics.load(ended, 0) !== 0) throw new Error('the program closes');
  };
  try {
    const progress = ({ rows, bytes }: Readonly<{ rows: number; bytes: number }>): void =>
      say({ id, so: { rows, bytes } });
    say({ id, made: await makeExport(job, places, { progress, stillAsked }) });
  } catch (error) {
    say({ id, failed: failedExport(error) });
  }
}
