import { childEnvironment } from '@lodestone/testing/environment';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { RecordedEvent } from '@lodestone/kernel';

/** The compiled store, for processes that jest has no part in. */
const compiled = (module: string): string =>
  resolve(__dirname, '../../dist/libs/event-store/src', `${module}.js`);

/** A folder for each test, gone after it. */
export function useFolder(): () => string {
  let folder: string | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodestone-log-'));
  });
  afterEach(() => rmSync(folder ?? '', { recursive: true, force: true }));
  return () => folder ?? '';
}

type RunOptions = Readonly<{
  /** The superuser may write everywhere: then the process becomes somebody who may not. */
  withoutRights?: boolean;
}>;

/**
 * Runs `body` (the inside of an async function) in a process of its own, with the compiled store,
 * `several`, `weighed` and `say(line)` at hand.
 */
export function run(body: string, { withoutRights = false }: RunOptions = {}): Running {
  const program = `
    const { EmbeddedEventStore } = require(${JSON.stringify(compiled('embedded/embedded-event-store'))});
    const { DataFolderLock } = require(${JSON.stringify(compiled('embedded/data-folder-lock'))});
    const { weighed, several } = require(${JSON.stringify(compiled('contract/contract-events'))});
    const say = (line) => require('node:fs').writeSync(1, line + '\\n');
    // Everything is loaded by now: the project may lie where that somebody cannot enter.
    if (${withoutRights} && process.getuid?.() === 0) process.setuid(65_534);
    (async () => { ${body} })().catch((error) => { say(error.name + ': ' + error.message); });
  `;
  return new Running(
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', program], {
      cwd: tmpdir(),
      env: childEnvironment(),
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
}

/** A child process and the lines that it has said. */
class Running {
  readonly lines: string[] = [];
  readonly left: Promise<number | null>;
  #rest = '';
  #woken: () => void = () => undefined;

  constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const [last = '', ...lines] = (this.#rest + text).split('\n').reverse();
      this.#rest = last;
      this.lines.push(...lines.reverse());
      this.#woken();
    });
    this.left = new Promise((resolve) =>
      child.once('close', (code) => {
        resolve(code);
        this.#woken();
      }),
    );
  }

  async said(isEnough: (lines: readonly string[]) => boolean): Promise<void> {
    while (!isEnough(this.lines)) {
      if (this.child.exitCode !== null) throw new Error(`it left after: ${this.lines.join(' | ')}`);
      await new Promise<void>((resolve) => (this.#woken = resolve));
    }
  }

  /** As a power cut would for the process, without a chance to tidy up. */
  kill(): Promise<number | null> {
    this.child.kill('SIGKILL');
    return this.left;
  }
}

export async function everything(file: string): Promise<RecordedEvent[]> {
  const log = EmbeddedEventStore.openReadOnly({ file });
  const events: RecordedEvent[] = [];
  for await (const page of log.readAllPages()) events.push(...page);
  await log.close();
  return events;
}
