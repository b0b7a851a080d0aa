import { parentPort, workerData } from 'node:worker_threads';
import { SeenChain } from '@lodestone/journal';
import { openQueries } from '@lodestone/read-models';
import { IdleGarbage } from '../../running/idle-garbage';
import { lowerPriority } from '../../running/lower-priority';
import { TakesLonger } from './asked';
import { crossing } from './written';
import type {
  AnswerMessage,
  AskedMessage,
  NewsMessage,
  QuestionsThreadData,
} from './question-thread';

const port = parentPort;
if (!port) throw new Error('questions.thread runs only as a thread of the ledger');

const {
  folder,
  rules,
  ended,
  isLowered,
  mayEnd,
  budgetMs = Infinity,
} = workerData as QuestionsThreadData;

/** Of the question that is being answered. */
let current = 0;
let begunAt = 0;

/** Of lanes of the chain. */
const chain = new SeenChain();

const queries = openQueries(folder, {
  rules,
  chain: () => chain,
  ...(mayEnd ? { stillAsked } : {}),
});

if (isLowered) lowerPriority();
const garbage = new IdleGarbage();
port.on('message', (message: AskedMessage | NewsMessage | 'stop') => {
  if (message === 'stop') {
    queries.close();
    port.close();
    return;
  }
  if ('news' in message) return chain.take(message.news);
  const { told, transfer } = answerTo(message);
  port.postMessage(told, transfer);
  garbage.heard();
});
port.postMessage({ ready: true } satisfies AnswerMessage);

type Told = Readonly<{ told: AnswerMessage; transfer: readonly ArrayBuffer[] }>;

function answerTo({ id, name, question }: AskedMessage): Told {
  current = id;
  begunAt = performance.now();
  try {
    const { ordinal, answer: whole } = queries.ask(name, question);
    const { answer, transfer } = crossing(name, whole);
    return { told: { id, answered: { ordinal, answer } }, transfer };
  } catch (error) {
    const failed = error instanceof Error ? error : new Error(String(error));
    return { told: { id, failed: { name: failed.name, message: failed.message } }, transfer: [] };
  }
}

function stillAsked(): void {
  if (Atomics.load(ended, 0) === current) throw new Error('nobody asks this any more');
  if (performance.now() - begunAt > budgetMs) throw new TakesLonger();
}
