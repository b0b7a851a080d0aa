import { Readable } from 'node:stream';
import type { Import } from './import.answers';

type Progress = Readonly<{
  form: 'sse' | 'ndjson';
  look: () => Promise<Import>;
  /** Aborted when nobody may be told any more: the token has ended, or the program ends. */
  until: AbortSignal;
}>;

const lookMs = 500;

/** How far an import is, each time that it is further, until nothing is left to be done. */
export class ProgressBody extends Readable {
  #said = '';
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;

  constructor(private readonly progress: Progress) {
    super();
    progress.until.addEventListener('abort', () => this.#end(), { once: true });
    if (progress.until.aborted) this.#end();
  }

  override _read(): void {
    this.#timer ??= setInterval(() => void this.#look(), lookMs);
    void this.#look();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearInterval(this.#timer);
    done(error);
  }

  async #look(): Promise<void> {
    if (this.#isLooking || this.readableEnded || this.destroyed) return;
    this.#isLooking = true;
    try {
      const now = await this.progress.look();
      const text = JSON.stringify(now);
      if (text !== this.#said) {
        this.#said = text;
        const isSse = this.progress.form === 'sse';
        this.push(isSse ? `event: progress\ndata: ${text}\n\n` : `${text}\n`);
      }
      if (now.state === 'finished' || now.state === 'closed') this.#end();
    } catch (error) {
      this.destroy(error as Error);
    } finally {
      this.#isLooking = false;
    }
  }

  #end(): void {
    clearInterval(this.#timer);
    if (this.destroyed || this.readableEnded || this.#isEnded) return;
    this.#isEnded = true;
    if (this.progress.form === 'sse') this.push('event: end\ndata: {}\n\n');
    this.push(null);
  }

  #isEnded = false;
}
