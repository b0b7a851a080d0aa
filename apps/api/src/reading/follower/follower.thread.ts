import { parentPort, workerData } from 'node:worker_threads';
import { collectGarbage } from '../../running/collect-garbage';
import { afterBuilding } from './after-building';
import { follow, type FollowSettings } from './follow';
import type { FromFollower } from './follower-thread';

const port = parentPort;
if (!port) throw new Error('follower.thread runs only as a thread of the ledger');

const say = (message: FromFollower) => port.postMessage(message);
const settings = workerData as FollowSettings;
const heard = afterBuilding(settings.readModels, collectGarbage);
follow(settings, {
  tell: (status) => {
    say({ status });
    heard(status);
  },
  fault: (fault) => say({ fault }),
  remade: (remade) => say({ remade }),
  lost: (lost) => say({ lost }),
  regained: () => say({ regained: true }),
}).then(
  (running) => {
    // The only thing that is ever said to this thread is that it is over.
    port.once('message', () => {
      void running.stop().then(() => port.close());
    });
    say({ ready: true });
  },
  (error: unknown) => {
    say({ failed: error instanceof Error ? error.message : String(error) });
    port.close();
  },
);
