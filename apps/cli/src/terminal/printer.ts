import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Misuse } from '../command';
import { Progress, type Screen } from './progress';

export type Output = Screen & NodeJS.WritableStream;

export type Answer = Readonly<{ text: string; json: unknown }>;

type Colour = 'green' | 'yellow' | 'red' | 'bold' | 'dim';

/**
 * Where a command's words go. Its answers go to stdout, as text for people or, with `--json`, as one
 * JSON document a line; everything that is said on the way goes to stderr.
 */
export class Printer {
  readonly #progress: Progress;

  constructor(
    private readonly stdout: Output,
    private readonly stderr: Output,
    readonly isJson: boolean,
  ) {
    this.#progress = new Progress(stderr);
  }

  answer({ text, json }: Answer): void {
    this.#progress.clear();
    this.stdout.write(`${this.isJson ? JSON.stringify(json) : text}\n`);
  }

  /**
   * Something that is neither text nor one document, as it is; resolves when there is room for more, or when it is interrupted.
   * False where nobody reads any more.
   */
  async raw(bytes: string | Uint8Array, signal?: AbortSignal): Promise<boolean> {
    const { stdout } = this;
    if (this.#isGone(stdout)) return false;
    if (bytes.length === 0 || stdout.write(bytes)) return true;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        for (const name of ['drain', 'close', 'error']) stdout.off(name, done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      for (const name of ['drain', 'close', 'error']) stdout.once(name, done);
      signal?.addEventListener('abort', done);
    });
    return !this.#isGone(stdout);
  }

  note(text: string): void {
    this.#progress.clear();
    this.stderr.write(`${text}\n`);
  }

  error(message: string, mend: string, misused: readonly Misuse[] = []): void {
    this.note(`Error: ${message}\nTry: ${mend}`);
    if (!this.isJson) return;
    const errors = misused.length === 0 ? {} : { errors: misused };
    this.answer({ text: '', json: { error: message, try: mend, ...errors } });
  }

  get progress(): Progress {
    return this.#progress;
  }

  #isGone(stdout: Output): boolean {
    const { destroyed, errored } = stdout as Partial<Writable>;
    return destroyed === true || (errored !== null && errored !== undefined);
  }

  /** Plain where stdout is not a screen, and with NO_COLOR. */
  paint(colour: Colour, text: string): string {
    const isPlain = !this.stdout.isTTY || process.env['NO_COLOR'];
    return isPlain ? text : styleText(colour, text, { validateStream: false });
  }
}
