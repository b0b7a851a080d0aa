import { childEnvironment } from '@lodestone/testing/environment';
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const projectRoot = resolve(__dirname, '..', '..');

export type Ended = Readonly<{
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}>;

const running = new Set<StartedProgram>();

/** One of our programs from dist/, in a process group of its own, and everything that it printed. */
export class StartedProgram {
  stdout = '';
  stderr = '';
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;

  constructor(
    entry: string,
    args: readonly string[],
    { env = {}, ipc = false }: Readonly<{ env?: Record<string, string>; ipc?: boolean }> = {},
  ) {
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])];
    this.child = spawn(process.execPath, [resolve(projectRoot, 'dist', entry), ...args], {
      cwd: projectRoot,
      env: childEnvironment(env),
      stdio,
      detached: true,
    });
    running.add(this);
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolveEnd, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code, signal) => {
        running.delete(this);
        resolveEnd({ code, signal, stdout: this.stdout, stderr: this.stderr });
      });
    });
  }

  /** Waits as long as it runs. @throws Error with its last words when it ends before that */
  async until(isSo: () => boolean | Promise<boolean>, pauseMs = 20): Promise<void> {
    while (!(await isSo())) {
      if (!running.has(this)) {
        throw new Error(`${this.child.spawnargs.join(' ')} ended:\n${this.stdout}${this.stderr}`);
      }
      await sleep(pauseMs);
    }
  }

  /** Without any warning, it and everything that it started. */
  async killGroup(): Promise<void> {
    this.signalGroup('SIGKILL');
    await this.ended;
  }

  signalGroup(signal: NodeJS.Signals): void {
    try {
      process.kill(-(this.child.pid as number), signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** A test that failed must not leave a ledger running. */
export async function killLeftovers(): Promise<void> {
  await Promise.all([...running].map((program) => program.killGroup()));
}
