import { childEnvironment } from '@lodestone/testing/environment';
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const entry = resolve(root, 'dist/apps/esdb-node/src/main.js');

export type Ended = Readonly<{
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}>;

const running = new Set<NodeProcess>();

/** The node as it is shipped, in a process of its own. */
export class NodeProcess {
  readonly ended: Promise<Ended>;
  #url: string | undefined;
  private readonly child: ChildProcess;

  constructor(args: readonly string[], cwd = root) {
    this.child = spawn(process.execPath, [entry, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd,
      env: childEnvironment(),
    });
    running.add(this);
    let stdout = '';
    let stderr = '';
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    this.ended = new Promise((done) =>
      this.child.once('close', (code, signal) => {
        running.delete(this);
        done({ code, signal, stdout, stderr });
      }),
    );
  }

  /** Resolves when it listens. @throws Error with its last words when it never does */
  static async start(...args: readonly string[]): Promise<NodeProcess> {
    const node = new NodeProcess(args);
    const said = new Promise<string>((heard) => node.child.stdout?.once('data', heard));
    const first = await Promise.race([said, node.ended]);
    if (typeof first !== 'string') throw new Error(`the node ended: ${first.stderr}`);
    ({ url: node.#url } = JSON.parse(first) as { url: string });
    return node;
  }

  get url(): string {
    return this.#url ?? '';
  }

  /** @returns how it ended */
  async signal(...signals: readonly NodeJS.Signals[]): Promise<Ended> {
    for (const signal of signals) this.child.kill(signal);
    return this.ended;
  }
}

/** A rule that failed must leave no process behind. */
export async function endLeftovers(): Promise<void> {
  await Promise.all([...running].map((node) => node.signal('SIGKILL')));
}
