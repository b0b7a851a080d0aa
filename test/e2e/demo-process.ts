import { startCommand } from './command-line';
import type { Ended, StartedProgram } from './child-processes';

export type Ready = Readonly<{
  kind: 'ready';
  url: string;
  headOrdinal: number;
  records: number;
  enterprises: number;
  logServer?: string;
  accounts: readonly Readonly<{ account: string; role: string }>[];
  suggestions: readonly Readonly<{ command: string }>[];
}>;

/** `lodestone demo --json` on a free port, as somebody runs it in a terminal. */
export class DemoProcess {
  private constructor(readonly program: StartedProgram) {}

  static start(data: string, env: Record<string, string> = {}): DemoProcess {
    return new DemoProcess(startCommand(['demo', '--json', '--data', data, '--port', '0'], env));
  }

  /** What it says once it is ready. */
  async ready(): Promise<Ready> {
    await this.program.until(() => this.program.stdout.includes('\n'));
    return JSON.parse(this.program.stdout.split('\n', 1)[0] ?? '') as Ready;
  }

  /** Waits until it tells that so many records are loaded, and not yet all. */
  async loaded(records: number): Promise<void> {
    await this.program.until(() => {
      const [, done = '0'] = [...this.program.stderr.matchAll(/ ([\d,]+) of [\d,]+/g)].at(-1) ?? [];
      return Number(done.replaceAll(',', '')) >= records;
    });
  }

  /** As Ctrl-C in a terminal: everything in the foreground hears it. */
  async interrupt(): Promise<Ended> {
    this.program.signalGroup('SIGINT');
    return this.program.ended;
  }
}
