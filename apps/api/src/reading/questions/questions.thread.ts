import { parentPort, workerData } from 'node:worker_threads';
import { openQueries } from '@lodestone/read-models';
import type { AnswerMessage, AskedMessage, QuestionsThreadData } from './questions-thread';

const port = parentPort;
if (!port) throw new Error('questions.thread runs only as a thread of the ledger');

const queries = openQueries((workerData as QuestionsThreadData).folder);

port.on('message', (message: AskedMessage | 'stop') => {
  if (message === 'stop') {
    queries.close();
    port.close();
    return;
  }
  port.postMessage(answerTo(message));
});

function answerTo({ id, name, question }: AskedMessage): AnswerMessage {
  try {
    return { id, answered: queries.ask(name, question as never) };
  } catch (error) {
    const failed = error instanceof Error ? error : new Error(String(error));
    return { id, failed: { name: failed.name, message: failed.message } };
  }
}
