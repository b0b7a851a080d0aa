import { identifierSchemeOf } from '@lodestone/reference';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caller } from './caller';

/** Of this version; another one can be named, to be compared with it. */
export const ownEntry = resolve(__dirname, '../../../apps/api/src/main.js');

/** As `npm start` and docker/Dockerfile start this version; earlier ones were started plainly. */
export const startOf = (entry: string): readonly string[] =>
  entry === ownEntry ? ['--max-semi-space-size=8', '--heap-growing-percent=30', entry] : [entry];

/** What the C library is told with them. */
export const allocatorOf = (entry: string): Readonly<Record<string, string>> =>
  entry === ownEntry ? { MALLOC_ARENA_MAX: '2' } : {};

export type StartedLedger = Readonly<{
  url: string;
  /** What it has used since it was started, with its threads; 0 where the system does not say. */
  cpuMs: () => number;
  stop: () => Promise<void>;
}>;

/** The program as it is shipped, once its demonstration is loaded and its read models are ready. */
export async function startLedger(
  entry: string,
  { folder, scale }: Readonly<{ folder: string; scale: string }>,
): Promise<StartedLedger> {
  const child = spawn(process.execPath, startOf(entry), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...allocatorOf(entry),
      ...process.env,
      LODESTONE_DATA: folder,
      LODESTONE_PORT: '0',
      LODESTONE_PARENT: 'cli',
      LODESTONE_LOG: 'error',
      LODESTONE_DEMONSTRATION: '1',
      LODESTONE_SCALE: scale,
    },
  });
  const ended = once(child, 'exit');
  const listening = new Promise<string>((heard) => {
    child.on('message', (message: { kind: string; url?: string }) => {
      if (message.kind === 'listening' && message.url) heard(message.url);
    });
  });
  const died = ended.then(() => Promise.reject(new Error('the ledger did not start')));
  const url = await Promise.race([listening, died]);
  while ((await statusOf(url)) !== 'ready') await sleep(200);
  return {
    url,
    cpuMs: () => cpuMsOf(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const ticksPerSecond = 100;

/** Linux has it after the name, which may have spaces and ends with the last bracket. */
function cpuMsOf(pid = 0): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return 0;
  const text = readFileSync(stat, 'utf8');
  const [user, system] = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return ((Number(user) + Number(system)) * 1_000) / ticksPerSecond;
}

async function statusOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/health/ready`);
  return ((await answer.json()) as { status: string }).status;
}

export async function callerAs(account: string, url: string): Promise<Caller> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  return new Caller(url, ((await answer.json()) as { token: string }).token);
}

/** Mines of the benchmark's own, so that nothing depends on what the nation did. */
export const mines = ['A', 'B', 'C', 'D'].map((name) => ({
  enterpriseId: `BENCH-${name}`,
  siteId: `BENCH-MINE-${name}`,
}));

export async function openMines(url: string): Promise<void> {
  const regulator = await callerAs('regulator', url);
  for (const [n, { enterpriseId, siteId }] of mines.entries()) {
    const names = { name: enterpriseId, nameLatin: enterpriseId };
    const identifiers = [{ scheme: 'uscc', value: inventedUscc(n) }];
    const enterprise = { ...names, countryCode: 'CN', identifiers };
    await insist(await regulator.put(`/enterprises/${enterpriseId}`, enterprise));
    const place = { countryCode: 'CN', locality: 'Baotou' };
    const activities = ['mining', 'separation'];
    const site = { enterpriseId, name: siteId, nameLatin: siteId, place, activities };
    await insist(await regulator.put(`/sites/${siteId}`, site));
  }
  regulator.close();
}

async function insist({ status }: Readonly<{ status: number }>): Promise<void> {
  if (status !== 201) throw new Error(`a mine was not opened: ${status}`);
}

/** A number with a true check character: the last of 31 that the scheme accepts. */
function inventedUscc(n: number): string {
  const stem = `91150200MA0E2E${String(n).padStart(3, '0')}`;
  const uscc = identifierSchemeOf('uscc');
  const found = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    .map((check) => stem + check)
    .find((value) => uscc?.check(value, undefined).outcome === 'valid');
  if (!found) throw new Error(`${stem} has no check character`);
  return found;
}

/** By turns ore that is mined, and the same ore dressed: each second record stands on the first. */
export function recordOf(lane: string, n: number): Readonly<{ recordId: string; body: object }> {
  const recordId = `${lane}-${n}`;
  const occurredOn = '2025-06-02';
  const ore = { lotId: `ORE-${lane}-${n - (n % 2)}`, massGrams: 1_000_000 };
  if (n % 2 === 0) {
    const lot = { ...ore, material: 'rock-ore', ppm: { Nd: 8_000, Pr: 2_400 } };
    return { recordId, body: { type: 'Mined', occurredOn, makes: [lot] } };
  }
  const ppm = { Nd: 88_000, Pr: 24_000 };
  const material = 'bastnaesite-concentrate';
  const lot = { lotId: `CON-${lane}-${n}`, massGrams: 60_000, material, ppm };
  const step = { type: 'Refined', step: 'beneficiation' };
  return { recordId, body: { ...step, occurredOn, takes: [ore], makes: [lot] } };
}
