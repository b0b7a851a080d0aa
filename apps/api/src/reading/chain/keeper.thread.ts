import { parentPort, workerData } from 'node:worker_threads';
import { ChainKeeper, type ChainKeeperOptions } from '@lodestone/journal';
import type { KeeperMessage, RefreshMessage } from './keeper-thread';

const port = parentPort;
if (!port) throw new Error('keeper.thread runs only as a thread of the ledger');

const keeper = new ChainKeeper(workerData as ChainKeeperOptions);

port.on('message', (message: RefreshMessage | 'stop') => {
  if (message === 'stop') port.close();
  else port.postMessage(answerTo(message));
});

function answerTo({ known }: RefreshMessage): KeeperMessage {
  try {
    keeper.refresh();
    return { news: keeper.newsSince(known) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { failed: { name, message } };
  }
}
