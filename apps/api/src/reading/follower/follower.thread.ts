import { parentPort, workerData } from 'node:worker_threads';
import { follow, type FollowSettings } from './follow';
import type { FromFollower } from './follower-thread';

const port = parentPort;
if (!port) throw new Error('follower.thread runs only as a thread of the ledger');

const say = (message: FromFollower) => port.postMessage(message);
follow(workerData as FollowSettings, {
  tell: (status) => say({ status }),
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
