import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownEntry, startOf } from '../contention/started-ledger';

const cli = resolve(__dirname, '../../../apps/cli/src/main.js');
const kib = 1_024;

/** The program as it is shipped, on one folder, however often it ends. */
export class SoakedLedger {
  url = '';
  private child: ChildProcess | undefined;

  constructor(readonly folder: string) {}

  /** Resolves when it answers. `fileKib`: no file of it may grow beyond that, as on a full disk. */
  async start(fileKib?: number): Promise<void> {
    const limit = fileKib === undefined ? '' : `ulimit -f ${fileKib};`;
    const args = ['-c', `${limit} exec "$0" "$@"`, process.execPath, ...startOf(ownEntry)];
    const child = spawn('bash', args, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        MALLOC_ARENA_MAX: '2',
        LODESTONE_DATA: this.folder,
        LODESTONE_PORT: '0',
        LODESTONE_PARENT: 'cli',
        LODESTONE_LOG: 'fatal',
      },
    });
    this.child = child;
    const listening = new Promise<string>((heard) => {
      child.on('message', (message: { kind: string; url?: string }) => {
        if (message.kind === 'listening' && message.url) heard(message.url);
      });
    });
    const died = once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`the ledger did not start: ${code}`)),
    );
    this.url = await Promise.race([listening, died]);
    died.catch(() => undefined);
  }

  /** @returns the exit code, null where it was killed */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  }

  async isCaughtUp(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health/caught-up`).catch(() => undefined);
    return answer?.status === 200;
  }

  async caughtUp(): Promise<void> {
    while (!(await this.isCaughtUp())) await sleep(200);
  }

  get residentBytes(): number {
    const status = readFileSync(`/proc/${this.child?.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * kib;
  }

  /** Of the largest file that grows: the log, or what has not been put into it yet. */
  get logKib(): number {
    const sizes = ['', '-wal'].map(
      (suffix) =>
        statSync(join(this.folder, 'log/events.sqlite') + suffix, { throwIfNoEntry: false })
          ?.size ?? 0,
    );
    return Math.ceil(Math.max(...sizes) / kib);
  }
}

/** One command of `lodestone`, and the document that it prints. @throws Error where it fails */
export async function lodestone(...args: readonly string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, [cli, ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`lodestone ${args.join(' ')} ended with ${code}: ${text}`);
  return JSON.parse(text.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>;
}
