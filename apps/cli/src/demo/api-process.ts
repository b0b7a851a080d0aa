import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { apiMessageOf, type ApiMessage } from './api-message';

export type ApiProcessOptions = Readonly<{
  projectRoot: string;
  environment: Readonly<Record<string, string | undefined>>;
  onMessage: (message: ApiMessage) => void;
  /** A line of the ledger's log, or the one in which it says why it does not start. */
  onLine: (line: string) => void;
}>;

/**
 * As docker/Dockerfile starts it. Of objects that have just been made V8 keeps up to 128 MB before it
 * looks which are still in use (of the first thread of a process this can be said only so), and of
 * older ones as much again as were in use when it looked last.
 */
const heaps = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/** Threads that share their memory outside V8 do not each keep what they have given back. */
const allocator = { MALLOC_ARENA_MAX: '2' };

export type ApiEnd = Readonly<{ code: number | null; signal: NodeJS.Signals | null }>;

/**
 * The ledger, as a process of its own. It shares our process group, so that whatever ends the group
 * ends both, and it notices by the channel when we are gone.
 */
export class ApiProcess {
  readonly #child: ChildProcess;
  readonly ended: Promise<ApiEnd>;

  constructor({ projectRoot, environment, onMessage, onLine }: ApiProcessOptions) {
    const entry = join(projectRoot, 'dist', 'apps', 'api', 'src', 'main.js');
    this.#child = spawn(process.execPath, [...heaps, entry], {
      cwd: projectRoot,
      env: { ...allocator, ...environment, LODESTONE_PARENT: 'cli' },
      // Its words come through us: they must not meet a progress bar, nor our answers on stdout.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child.on('message', (value) => {
      const message = apiMessageOf(value);
      if (message) onMessage(message);
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) onLines(stream, onLine);
    this.ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      // `close`, not `exit`: its last words have been read by then.
      this.#child.once('close', (code, signal) => resolve({ code, signal }));
    });
  }

  /** It finishes what it has begun, and ends. Asked again it does no more than that. */
  stop(): void {
    // Ctrl-C in a terminal has reached it already; SIGTERM says the same and is not repeated by npm.
    this.#child.kill('SIGTERM');
  }
}

function onLines(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  stream?.on('end', () => {
    if (rest) onLine(rest);
  });
}
