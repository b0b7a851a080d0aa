import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '@lodestone/kernel';
import { CallerGone } from '../../http/json-body';
import { ProblemException } from '../../http/problem';
import type { EndedQuestion } from './asked';
import { ChainLanes, type ChainLanesOptions } from './chain-lanes';

/** Answers with what it was told of the lines; a long question is one that has a budget to exceed. */
const questions = `
const { parentPort, workerData: { ended, budgetMs } } = require('node:worker_threads');
const told = [];
parentPort.on('message', (message) => {
  if (message === 'stop') return parentPort.close();
  if ('news' in message) return told.push([message.news.generation, message.news.from, message.news.parts]);
  const { id, question } = message;
  if (question.isLong && budgetMs !== undefined) {
    return parentPort.postMessage({ id, failed: { name: 'TakesLonger', message: '' } });
  }
  if (question.isEndless) {
    while (Atomics.load(ended, 0) !== id) Atomics.wait(ended, 0, Atomics.load(ended, 0), 5);
    return parentPort.postMessage({ id, failed: { name: 'Error', message: 'ended' } });
  }
  parentPort.postMessage({ id, answered: { ordinal: 1, answer: { told, isHere: budgetMs !== undefined } } });
});
parentPort.postMessage({ ready: true });
`;

/** Has one part more each time, of which all but the last are sealed. It dies when it is told to. */
const keeper = `
const { existsSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
let looks = 0;
parentPort.on('message', (message) => {
  if (message === 'stop') return parentPort.close();
  if (existsSync(workerData.folder + '/die')) process.exit(3);
  if (existsSync(workerData.folder + '/fail')) {
    return parentPort.postMessage({ failed: { name: 'ChainTooLarge', message: 'too large' } });
  }
  const generation = workerData.firstGeneration;
  const from = message.known && message.known.generation === generation ? message.known.sealed : 0;
  looks += 1;
  const parts = Array.from({ length: looks - from }, (_, n) => from + n);
  parentPort.postMessage({ news: { generation, ordinal: looks, bytes: 9 * looks, from, sealed: looks - 1, parts } });
});
`;

let folder: string;
let lanes: ChainLanes;
let ended: EndedQuestion[];
let faults: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chain-'));
  writeFileSync(join(folder, 'questions.cjs'), questions);
  writeFileSync(join(folder, 'keeper.cjs'), keeper);
  ended = [];
  faults = [];
  lanes = new ChainLanes({
    rules: { deadlines: [] },
    entry: join(folder, 'questions.cjs'),
    keeperEntry: join(folder, 'keeper.cjs'),
    folder,
    journalFolder: folder,
    chainBytesMax: 1,
    limitMs: 60_000,
    heedMs: 60_000,
    heapMegabytesMax: 16,
    ended: (question) => ended.push(question),
    fault: (message) => faults.push(message),
    recovered: () => undefined,
  } satisfies ChainLanesOptions);
});

afterEach(async () => {
  await lanes.stop();
  rmSync(folder, { recursive: true });
});

type Asking = Readonly<{ isLong?: true; isEndless?: true }>;

function ask(question: Asking = {}, signal?: AbortSignal) {
  const whose = { tenant: 'A', ...(signal ? { signal } : {}) };
  const answered = lanes.ask({ name: 'balance', question, whose });
  answered.catch(() => undefined);
  return answered.then(({ answer }) => answer as unknown);
}

const endOf = (answered: Promise<unknown>): Promise<unknown> =>
  answered.then(
    () => 'answered',
    (error: unknown) =>
      error instanceof ProblemException ? error.code : (error as Error).constructor.name,
  );

const because = (): unknown[] => ended.map(({ lane, because: why }) => [lane, why]);

describe('the lanes of the chain', () => {
  it('tell a thread of the lines before it is asked, and only what it does not know', async () => {
    expect(await ask()).toStrictEqual({ isHere: true, told: [[0, 0, [0]]] });
    expect(await ask()).toMatchObject({
      told: [
        [0, 0, [0]],
        [0, 0, [0, 1]],
      ],
    });
    expect(await ask()).toMatchObject({ told: [{}, {}, [0, 1, [1, 2]]] });
    // The other thread was told nothing until now.
    expect(await ask({ isLong: true })).toStrictEqual({
      isHere: false,
      told: [[0, 0, [0, 1, 2, 3]]],
    });
    expect(lanes.chainStatus()).toStrictEqual({ ordinal: 4, bytes: 36, restarts: 0 });
  });

  it('begin a question that takes long again where it holds up no other', async () => {
    const endless = [new AbortController(), new AbortController()];
    const long = ask({ isLong: true, isEndless: true }, endless[0]?.signal);
    while (because().length === 0) await new Promise(setImmediate);
    expect(because()).toStrictEqual([['chain', 'handed-on']]);

    expect(await ask()).toMatchObject({ isHere: true });
    endless[0]?.abort();
    expect(await endOf(long)).toBe(CallerGone.name);
    expect(await ask({ isLong: true })).toMatchObject({ isHere: false });
    expect(because()).toStrictEqual([
      ['chain', 'handed-on'],
      ['chain', 'answered'],
      ['chain-long', 'caller-gone'],
      ['chain', 'handed-on'],
      ['chain-long', 'answered'],
    ]);
    expect(lanes.status().map(({ lane, asked }) => [lane, asked])).toStrictEqual([
      ['chain', 0],
      ['chain-long', 0],
    ]);
  });

  it('say where lines do not fit into memory', async () => {
    writeFileSync(join(folder, 'fail'), '');
    expect(await endOf(ask())).toBe('chain-too-large');
    rmSync(join(folder, 'fail'));
    expect(await endOf(ask())).toBe('answered');
  });

  it('keep lines anew in the place of a thread that died, and lets nobody go on with those before', async () => {
    await ask();
    writeFileSync(join(folder, 'die'), '');
    expect(await endOf(ask())).toBe(StoreUnavailable.name);
    rmSync(join(folder, 'die'));
    while ((await endOf(ask())) !== 'answered')
      await new Promise((resolve) => setTimeout(resolve, 20));

    expect(await ask()).toMatchObject({ told: [[0, 0, [0]], [1_000_000, 0, [0]], {}] });
    expect(lanes.chainStatus()).toMatchObject({ restarts: 1 });
    expect(faults).toStrictEqual([expect.stringMatching(/^the thread that keeps the lines died/)]);
  });

  it('answer nobody any more when the program closes', async () => {
    await ask();
    const endless = ask({ isEndless: true });
    while (lanes.status()[0]?.asked !== 1) await new Promise(setImmediate);
    lanes.drop();

    expect(await endOf(endless)).toBe('closing');
    await lanes.stop();
    expect(await endOf(ask())).toBe(StoreUnavailable.name);
  });
});
