import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '@lodestone/kernel';
import { CallerGone } from '../../http/json-body';
import { ProblemException } from '../../http/problem';
import type { EndedQuestion } from './asked';
import { QuestionLane, type LaneOptions } from './question-lane';

/** A thread that does what the question says. It heeds the flag as the real one does. */
const thread = `
const { parentPort, workerData: { ended } } = require('node:worker_threads');
parentPort.on('message', (message) => {
  if (message === 'stop') return parentPort.close();
  const { id, question } = message;
  switch (question.do) {
    case 'answer': return parentPort.postMessage({ id, answered: { ordinal: 1, answer: question.with } });
    case 'run': while (Atomics.load(ended, 0) !== id) Atomics.wait(ended, 0, Atomics.load(ended, 0), 5);
      return parentPort.postMessage({ id, failed: { name: 'Error', message: 'ended' } });
    case 'run-deaf': for (;;);
    case 'exhaust': { const all = []; for (;;) all.push({ id, all: [] }); }
    case 'exit': process.exit(3);
  }
});
parentPort.postMessage({ ready: true });
`;

let folder: string;
let lane: QuestionLane;
let ended: EndedQuestion[];
let faults: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lane-'));
  writeFileSync(join(folder, 'thread.cjs'), thread);
});
afterAll(() => rmSync(folder, { recursive: true }));

function open(change: Partial<LaneOptions> = {}): void {
  ended = [];
  faults = [];
  lane = new QuestionLane({
    rules: { deadlines: [] },
    lane: 'scan',
    entry: join(folder, 'thread.cjs'),
    folder,
    threads: 1,
    perThread: 1,
    limits: { perTenantMax: 3, inAllMax: 4 },
    limitMs: 60_000,
    heedMs: 60_000,
    heapMegabytesMax: 16,
    ended: (question) => ended.push(question),
    fault: (message) => faults.push(message),
    recovered: () => undefined,
    ...change,
  });
}

afterEach(() => lane.stop());

type Doing = 'answer' | 'run' | 'run-deaf' | 'exhaust' | 'exit';

const ask = (
  doing: Doing,
  { tenant = 'A', signal }: { tenant?: string; signal?: AbortSignal } = {},
) => {
  const question = { do: doing, with: tenant };
  const answered = lane.ask({
    name: 'records',
    question,
    whose: { tenant, ...(signal ? { signal } : {}) },
  });
  // Whoever looks at it later is not too late.
  answered.catch(() => undefined);
  return answered;
};

const codeOf = (error: unknown): unknown =>
  error instanceof ProblemException ? error.code : (error as Error).constructor.name;

const endOf = (answered: Promise<unknown>): Promise<unknown> =>
  answered.then(() => 'answered', codeOf);

const because = (): string[] => ended.map((question) => question.because);

describe('a lane of questions', () => {
  it('answers, and says how long that took', async () => {
    open();

    expect(await ask('answer')).toStrictEqual({ ordinal: 1, answer: 'A' });
    expect(ended).toStrictEqual([
      {
        name: 'records',
        lane: 'scan',
        because: 'answered',
        waitedMs: expect.any(Number),
        tookMs: expect.any(Number),
      },
    ]);
    expect(lane.status()).toStrictEqual({
      lane: 'scan',
      threads: 1,
      waiting: 0,
      waitingTenants: 0,
      outstandingMax: 4,
      asked: 0,
      restarts: 0,
    });
  });

  it('lets the question of another tenant go before the rest of the first one', async () => {
    open();
    const order: string[] = [];
    const gone = new AbortController();
    const first = ask('run', { signal: gone.signal });
    const others = [
      ask('answer').then(() => order.push('A')),
      ask('answer').then(() => order.push('A')),
      ask('answer', { tenant: 'B' }).then(() => order.push('B')),
    ];
    gone.abort();
    await Promise.all(others);

    expect(order).toStrictEqual(['A', 'B', 'A']);
    expect(await endOf(first)).toBe(CallerGone.name);
  });

  it('turns away what is too much of one tenant or in all, and nothing of others', async () => {
    open();
    const running = [ask('run'), ask('run'), ask('run')];

    expect(await endOf(ask('answer'))).toBe('overloaded');
    const other = ask('run', { tenant: 'B' });
    expect(await endOf(ask('answer', { tenant: 'C' }))).toBe('overloaded');
    expect(lane.status()).toMatchObject({ waiting: 3, asked: 1 });
    lane.drop();
    await Promise.all([...running, other].map(endOf));
  });

  it('ends a question that takes too long, and answers the next', async () => {
    open({ limitMs: 50 });
    const long = ask('run');

    expect(await endOf(long)).toBe('question-too-long');
    // On a busy machine even the shortest answer may take longer than that.
    while ((await endOf(ask('answer'))) !== 'answered');
    expect(because().at(0)).toBe('too-long');
    expect(lane.status().restarts).toBe(0);
  });

  it('asks nothing for those who have gone while they waited, or before', async () => {
    open();
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = ask('run', { signal: running.signal });
    // It would never come to an end.
    const second = ask('run-deaf', { signal: waiting.signal });
    waiting.abort();
    const third = ask('answer');
    running.abort();

    expect(await Promise.all([first, second, third].map(endOf))).toStrictEqual([
      CallerGone.name,
      CallerGone.name,
      'answered',
    ]);
    expect(await endOf(ask('run-deaf', { signal: waiting.signal }))).toBe(CallerGone.name);
    expect(lane.status()).toMatchObject({ waiting: 0, asked: 0 });
  });

  it('ends the thread of a question that does not heed, and answers in another', async () => {
    open({ heedMs: 10 });
    const gone = new AbortController();
    const deaf = ask('run-deaf', { signal: gone.signal });
    const next = ask('answer');
    gone.abort();

    expect(await endOf(deaf)).toBe(CallerGone.name);
    expect(await next).toMatchObject({ answer: 'A' });
    expect(lane.status()).toMatchObject({ restarts: 1, threads: 1, asked: 0 });
  });

  it.each(['exit', 'exhaust'] as const)(
    'begins a thread anew that dies (%s), and lets nobody wait for its answers',
    async (doing) => {
      open();
      const [fatal, next] = [ask(doing), ask('answer')];

      expect(await endOf(fatal)).toBe(StoreUnavailable.name);
      expect(await next).toMatchObject({ answer: 'A' });
      expect(because()).toStrictEqual(['thread-died', 'answered']);
      expect(faults).toHaveLength(1);
      expect(lane.status().restarts).toBe(1);
    },
    120_000,
  );

  it('sends one thread several at a time where that is said, and ends none for one of them', async () => {
    open({ lane: 'look-up', perThread: 8, heedMs: 1 });
    const gone = new AbortController();
    const answers = [ask('answer', { signal: gone.signal }), ask('answer'), ask('answer')];
    expect(lane.status()).toMatchObject({ waiting: 0, asked: 3 });
    gone.abort();

    expect(await Promise.all(answers.map(endOf))).toStrictEqual([
      CallerGone.name,
      'answered',
      'answered',
    ]);
    expect(lane.status().restarts).toBe(0);
  });

  it('drops everything when the program closes', async () => {
    open();
    const waiting = [ask('run'), ask('run'), ask('answer', { tenant: 'B' })];
    lane.drop();

    expect(await Promise.all(waiting.map(endOf))).toStrictEqual(waiting.map(() => 'closing'));
    expect(await endOf(ask('answer'))).toBe('closing');
    expect(because()).toStrictEqual(['dropped', 'dropped', 'dropped', 'dropped']);
  });
});
