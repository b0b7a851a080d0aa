import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProjectionStatus } from '@lodestone/projections';
import type { FollowSettings } from './follow';
import { FollowerSeat } from './follower-seat';

/** Each start of a thread adds a line to a file, and does what the file `plan` says of it. */
const thread = `
const { appendFileSync, readFileSync } = require('node:fs');
const { parentPort, workerData: { folder } } = require('node:worker_threads');
appendFileSync(folder + '/starts', 'x');
const start = readFileSync(folder + '/starts', 'utf8').length - 1;
const plan = readFileSync(folder + '/plan', 'utf8').split(' ')[start];
parentPort.once('message', () => parentPort.close());
if (plan === 'cannot-begin') {
  parentPort.postMessage({ failed: 'the log cannot be asked' });
  parentPort.close();
} else {
  parentPort.postMessage({ ready: true });
  parentPort.postMessage({ status: { name: 'records', isLive: true, checkpoint: 'start' } });
  if (plan === 'throw') setTimeout(() => { throw new Error('out of rows'); }, 20);
  if (plan === 'exit') setTimeout(() => process.exit(3), 20);
}
`;

let folder: string;
let faults: string[];
let told: boolean[];
let restarts: number;
let seat: FollowerSeat | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seat-'));
  writeFileSync(join(folder, 'thread.cjs'), thread);
  [faults, told, restarts, seat] = [[], [], 0, undefined];
});

afterEach(async () => {
  await seat?.stop();
  rmSync(folder, { recursive: true });
});

describe('the thread that follows', () => {
  it.each([
    ['throw', 'the thread died, and is begun again: out of rows'],
    ['exit', 'the thread died, and is begun again: it ended with code 3'],
  ])('that dies (%s) is told, stands still meanwhile, and is begun again', async (how, fault) => {
    await begin(`${how} stay`);
    await until(() => told.length === 3);

    expect([faults, told, restarts]).toStrictEqual([[fault], [true, false, true], 1]);
  });

  it('is begun again until it can begin', async () => {
    await begin('exit cannot-begin cannot-begin stay');
    await until(() => told.length === 3);

    expect(faults.slice(1)).toStrictEqual(['the log cannot be asked', 'the log cannot be asked']);
    expect(restarts).toBe(3);
  });

  it('that cannot begin the first time is not there', async () => {
    await expect(begin('cannot-begin')).rejects.toThrow('the log cannot be asked');
    expect(restarts).toBe(0);
  });

  it('that is stopped is not begun again', async () => {
    await begin('stay stay');
    await seat?.stop();

    expect([faults, restarts]).toStrictEqual([[], 0]);
  });
});

async function begin(plan: string): Promise<void> {
  writeFileSync(join(folder, 'plan'), plan);
  const settings = { folder } as FollowSettings;
  seat = await FollowerSeat.begin(
    settings,
    {
      tell: ({ isLive }: ProjectionStatus) => told.push(isLive),
      fault: (message) => faults.push(message),
      remade: () => undefined,
      lost: () => undefined,
      regained: () => undefined,
    },
    { entry: join(folder, 'thread.cjs'), restarted: () => (restarts += 1) },
  );
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
