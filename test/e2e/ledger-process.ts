import { StartedProgram } from './child-processes';

/** A question costs the ledger that is starting more than a look at what it said costs us. */
const questionPauseMs = 100;

/** A ledger of its own on a free port: the program as it is shipped, threads and all. */
export class LedgerProcess {
  private constructor(
    private readonly program: StartedProgram,
    readonly url: string,
  ) {}

  /** Resolves once it takes records and its read models are up to date, or one cannot be. */
  static async start(
    data: string,
    env: Record<string, string> = {},
    awaited: 'ready' | 'faulty' = 'ready',
  ): Promise<LedgerProcess> {
    const program = new StartedProgram('apps/api/src/main.js', [], {
      ipc: true,
      env: {
        LODESTONE_DATA: data,
        LODESTONE_PORT: '0',
        LODESTONE_PARENT: 'cli',
        LODESTONE_LOG: 'error',
        ...env,
      },
    });
    let url = '';
    program.child.on('message', (message: { kind: string; url?: string }) => {
      if (message.kind === 'listening' && message.url) url = message.url;
    });
    await program.until(() => url !== '');
    await program.until(async () => (await statusOf(url)) === awaited, questionPauseMs);
    return new LedgerProcess(program, url);
  }

  get pid(): number {
    return this.program.child.pid as number;
  }

  /** Everything that it wrote so far: what it says of itself, and its log. */
  get said(): string {
    return this.program.stderr + this.program.stdout;
  }

  /** Waits until it has written those words. */
  hasSaid(words: string): Promise<void> {
    return this.program.until(() => this.said.includes(words));
  }

  /** As a power cut ends it, but for what the disk had not yet taken. */
  kill(): Promise<void> {
    return this.program.killGroup();
  }

  /** @returns the exit code */
  async stop(): Promise<number | null> {
    this.program.signalGroup('SIGTERM');
    return (await this.program.ended).code;
  }
}

async function statusOf(url: string): Promise<string | undefined> {
  const response = await fetch(`${url}/health/ready`).catch(() => undefined);
  return ((await response?.json()) as { status?: string } | undefined)?.status;
}
