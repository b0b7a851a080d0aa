import { EventStoreDBEventStore } from '@lodestone/event-store';
import { childEnvironment } from '@lodestone/testing/environment';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export type ServerCommand = Readonly<{
  command: readonly string[];
  url: string;
  cleanUp: () => void;
}>;

const startMillis = 60_000;

/** A server over a folder of its own, which survives when the process is killed. */
export class ServerProcess {
  #child: ChildProcess | undefined;
  #isOver = false;

  constructor(private readonly options: ServerCommand) {}

  get url(): string {
    return this.options.url;
  }

  /** Resolves when the server answers. @throws Error once it was stopped: its spec is over then */
  async start(): Promise<void> {
    if (this.#isOver) throw new Error('it was stopped');
    const [program = '', ...args] = this.options.command;
    const child = spawn(program, args, {
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#child = child;
    const { promise: ended, reject } = Promise.withResolvers<never>();
    child.once('exit', (code, signal) =>
      reject(new Error(`${program} ended: ${String(code ?? signal)}`)),
    );
    child.once('error', reject);
    // Later it may end when it likes.
    ended.catch(() => undefined);
    try {
      await Promise.race([this.#answers(), ended]);
    } catch (error) {
      await this.kill();
      throw error;
    }
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#end('SIGTERM');
    this.options.cleanUp();
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  async #answers(): Promise<void> {
    const store = await EventStoreDBEventStore.open({
      url: this.url,
      patienceMillis: startMillis,
    });
    await store.close();
  }
}
