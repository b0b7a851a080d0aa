import { parentPort, workerData } from 'node:worker_threads';
import type { Demonstration } from '@lodestone/ledger';
import type { FromPlan } from './plan-in-thread';
import { sizeOf, submissionsOf } from './plan';
import { wavesOf } from './waves';

const port = parentPort;
if (!port) throw new Error('plan.thread runs only as a thread of the ledger');

const say = (message: FromPlan) => port.postMessage(message);
const submissions = submissionsOf(workerData as Demonstration);
const waves = wavesOf(submissions);
say({ size: sizeOf(submissions) });
// Each message asks for one wave more; behind the last one the thread ends, and its memory is free.
port.on('message', () => {
  const { value: wave, done } = waves.next();
  if (done) port.close();
  else say({ wave });
});
