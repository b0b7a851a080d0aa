import type { Ordinal } from '@lodestone/kernel';
import { Readable } from 'node:stream';
import type { Observable, Subscription } from 'rxjs';
import { cutWords } from './cut-words';
import type { LinesFrame } from './event-streams';
import { StreamCut, type LinesForm } from './stream/asked-lines';
import { controlFrame } from './stream/frames';

/** Whoever has not read its last words by then is cut off. */
const lastWordsMsUsual = 5_000;

/** How soon a reader of server-sent events comes back by itself. */
const preamble = 'retry: 2000\n\n';

type BodyOptions = Readonly<{
  form: LinesForm;
  /** What was looked at before: a reader that gets nothing goes on after it. */
  after: Ordinal;
  lastWordsMs?: number;
}>;

/**
 * Frames as the body of an answer: one is taken when the socket has room for more. One that ends early
 * says why, in its last line or event, and after which ordinal to go on.
 */
export class LinesBody extends Readable {
  #subscription: Subscription | undefined;
  #untaken: (() => void)[] = [];
  #ordinal: Ordinal;
  #grace: NodeJS.Timeout | undefined;

  constructor(
    private readonly frames: Observable<LinesFrame>,
    private readonly options: BodyOptions,
  ) {
    // A frame is large: while one waits here, the next one waits where it was made.
    super({ highWaterMark: 1 });
    this.#ordinal = options.after;
    if (options.form === 'sse') this.push(preamble);
  }

  override _read(): void {
    this.#subscription ??= this.frames.subscribe({
      next: (frame) => this.#write(frame),
      error: (error) => this.#cut(error),
      complete: () => this.#end(),
    });
    for (const taken of this.#untaken.splice(0)) taken();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#grace);
    this.#subscription?.unsubscribe();
    done(error);
  }

  #write({ bytes, ordinal, taken }: LinesFrame): void {
    this.#ordinal = ordinal;
    if (this.push(bytes)) taken();
    else this.#untaken.push(taken);
  }

  #end(): void {
    if (this.options.form === 'sse') this.push(controlFrame('end', this.#ordinal));
    this.push(null);
  }

  #cut(error: unknown): void {
    if (!(error instanceof StreamCut)) return void this.destroy(error as Error);
    const { code } = error;
    const message = cutWords[code];
    const cut = { code, message, ordinal: this.#ordinal };
    this.push(
      this.options.form === 'sse'
        ? controlFrame('cut', this.#ordinal, { code, message })
        : `${JSON.stringify({ cut })}\n`,
    );
    this.push(null);
    const { lastWordsMs = lastWordsMsUsual } = this.options;
    this.#grace = setTimeout(() => this.destroy(), lastWordsMs).unref();
  }
}
