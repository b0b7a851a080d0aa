import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '@lodestone/kernel';
import type { ProjectionStatus } from '@lodestone/projections';
import { threadEntry } from '../../running/thread-entry';
import type { FollowerNews, FollowSettings, Running } from './follow';

export type FromFollower =
  | Readonly<{ ready: true }>
  | Readonly<{ failed: string }>
  | Readonly<{ status: ProjectionStatus }>
  | Readonly<{ fault: string }>
  | Readonly<{ remade: string }>
  | Readonly<{ lost: string }>
  | Readonly<{ regained: true }>;

/** The same as `follow`, in a thread of its own. @throws StoreUnavailable when it cannot begin */
export async function followInThread(
  settings: FollowSettings,
  news: FollowerNews,
): Promise<Running> {
  const worker = new Worker(threadEntry(__dirname, 'follower.thread'), {
    name: 'lodestone-follower',
    workerData: settings,
  });
  let isStopping = false;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromFollower) => {
      if ('status' in message) news.tell(message.status);
      else if ('fault' in message) news.fault(message.fault);
      else if ('remade' in message) news.remade(message.remade);
      else if ('lost' in message) news.lost(message.lost);
      else if ('regained' in message) news.regained();
      else if ('ready' in message) resolve();
      else reject(new StoreUnavailable(message.failed));
    });
    worker.once('error', (error: Error) => {
      news.fault(error.message);
      reject(error);
    });
    worker.once('exit', (code) => {
      if (!isStopping) news.fault(`the thread ended with code ${code}`);
      reject(new StoreUnavailable(`the follower's thread ended with code ${code}`));
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
