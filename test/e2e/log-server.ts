import { StartedProgram } from './child-processes';
import { newDataFolder } from './data-folder';

/** Where the log of a ledger is that a spec starts. */
export type LogHome = Readonly<{
  env: Record<string, string>;
  stop: () => Promise<void>;
}>;

export type LogHomes = Readonly<{ name: string; start: () => Promise<LogHome> }>;

export const inFolder: LogHomes = {
  name: 'in the data folder',
  start: async () => ({ env: {}, stop: async () => undefined }),
};

export const onServer: LogHomes = { name: 'on EventStoreDB', start: () => LogServer.start() };

/** Everything that people do must come out the same, wherever the log is. */
export const logHomes = [inFolder, onServer];

/** A node that speaks the protocol of EventStoreDB, over a folder that survives when it is killed. */
export class LogServer implements LogHome {
  private constructor(
    private readonly folder: string,
    readonly url: string,
    private program: StartedProgram,
  ) {}

  /** In a folder that nobody has used, unless one is given. */
  static async start(folder = newDataFolder()): Promise<LogServer> {
    const program = startNode(folder, '0');
    return new LogServer(folder, await urlOf(program), program);
  }

  get env(): Record<string, string> {
    return { EVENTSTORE_URL: this.url };
  }

  /** As a power cut ends it, but for what the disk had not yet taken. */
  kill(): Promise<void> {
    return this.program.killGroup();
  }

  /** Under the same name, with what it had. */
  async startAgain(): Promise<void> {
    this.program = startNode(this.folder, new URL(this.url).port);
    await urlOf(this.program);
  }

  async stop(): Promise<void> {
    this.program.signalGroup('SIGTERM');
    await this.program.ended;
  }
}

const startNode = (folder: string, port: string): StartedProgram =>
  new StartedProgram('apps/esdb-node/src/main.js', ['--data', folder, '--port', port]);

async function urlOf(program: StartedProgram): Promise<string> {
  await program.until(() => program.stdout.includes('\n'));
  return (JSON.parse(program.stdout) as { url: string }).url;
}
