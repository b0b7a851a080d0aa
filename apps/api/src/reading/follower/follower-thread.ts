import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '@lodestone/kernel';
import type { ProjectionStatus } from '@lodestone/projections';
import { youngMegabytesMax } from '../../running/thread-entry';
import type { FollowerNews, FollowSettings, Running } from './follow';

export type FromFollower =
  | Readonly<{ ready: true }>
  | Readonly<{ failed: string }>
  | Readonly<{ status: ProjectionStatus }>
  | Readonly<{ fault: string }>
  | Readonly<{ remade: string }>
  | Readonly<{ lost: string }>
  | Readonly<{ regained: true }>;

type ThreadOptions = Readonly<{
  /** The compiled entry. */
  entry: string;
  /** Called once, if it ends without having been told to after it had begun. */
  died: (reason: string) => void;
}>;

/** The same as `follow`, in a thread of its own. @throws StoreUnavailable when it cannot begin */
export async function followInThread(
  settings: FollowSettings,
  news: FollowerNews,
  { entry, died }: ThreadOptions,
): Promise<Running> {
  const worker = new Worker(entry, {
    name: 'lodestone-follower',
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytesMax },
  });
  let isStopping = false;
  let isReady = false;
  let reason: string | undefined;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromFollower) => {
      if ('status' in message) news.tell(message.status);
      else if ('fault' in message) news.fault(message.fault);
      else if ('remade' in message) news.remade(message.remade);
      else if ('lost' in message) news.lost(message.lost);
      else if ('regained' in message) news.regained();
      else if ('failed' in message) reject(new StoreUnavailable(message.failed));
      else {
        isReady = true;
        resolve();
      }
    });
    worker.once('error', (error: Error) => (reason = error.message));
    worker.once('exit', (code) => {
      reason ??= `it ended with code ${code}`;
      if (isReady && !isStopping) died(reason);
      reject(new StoreUnavailable(`the follower's thread did not begin: ${reason}`));
    });
  });
  return {
    async stop() {
      isStopping = true;
      worker.postMessage('stop');
      await ended;
    },
  };
}
