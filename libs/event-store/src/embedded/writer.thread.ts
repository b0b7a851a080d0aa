import { parentPort, workerData } from 'node:worker_threads';
import { CommitChannel } from './commit-channel';
import { wordsOf } from './log-failure';
import { openForWriting } from './log-file';
import type { FromWriter, WriterThreadData } from './writer-messages';
import { WriterThread } from './writer-thread';

const { file, limits } = workerData as WriterThreadData;
const port = parentPort;
if (!port) throw new Error('writer.thread runs only as a thread of the ledger');

const answer = (message: FromWriter) => port.postMessage(message);
try {
  const database = openForWriting(file, limits);
  const channel = new CommitChannel(file);
  new WriterThread(port, database, file, () => channel.announce());
  answer({ ready: true });
} catch (error) {
  answer({ failed: wordsOf(error) });
}
