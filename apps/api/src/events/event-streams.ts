import type { Ordinal } from '@lodestone/kernel';
import { Observable, type Subscriber } from 'rxjs';
import { ProblemException } from '../http/problem';
import {
  StreamCut,
  type AskedLines,
  type CutCode,
  type FrameKind,
  type FromLines,
  type LinesForm,
} from './stream/asked-lines';
import type { LinesPort } from './stream/lines-port';

/**
 * Bytes for a reader. Nothing more comes than has room with it: whoever takes a frame says so with
 * `taken`, once it is written or used, and another one may come.
 */
export type LinesFrame = Readonly<{
  kind: FrameKind;
  bytes: Uint8Array;
  /** Everything up to here was looked at. */
  ordinal: Ordinal;
  lines: number;
  taken: () => void;
}>;

export type Ending = CutCode | 'complete' | 'reader-gone';

/** Where the part that serves lines is begun: at the first stream, and anew after it died. */
export type BeginLines = (
  hear: (message: FromLines) => void,
  died: (reason: string) => void,
) => Promise<LinesPort>;

/** Each may have two frames of 128 KiB in memory, and a connection. Below the limit of connections. */
export const streamsMax = 600;

/** A frame that nobody has taken for so long is never taken: a slow line takes one in seconds. */
const stalledMsUsual = 30_000;

/** Timers hold no more than this; tokens that last for weeks end later than any connection. */
const timerMsMax = 2 ** 31 - 1;

type Reader = {
  readonly subscriber: Subscriber<LinesFrame>;
  readonly form: LinesForm;
  readonly expiry: NodeJS.Timeout | undefined;
  /** Frames that it has not taken yet, and since when it has taken none of them. */
  frames: number;
  since: number;
};

export type StreamLimits = Readonly<{ stalledMs?: number }>;

/**
 * Events as they are and as they come, as much of them as a viewer may see, for every part of the
 * program: to a response, or to whoever makes something else of them.
 */
export class EventStreams {
  readonly #readers = new Map<number, Reader>();
  readonly #endings = new Map<Ending, number>();
  readonly #taken: number[] = [];
  #port: Promise<LinesPort> | undefined;
  #last = 0;
  #isClosed = false;
  #looking: NodeJS.Timeout | undefined;
  readonly #stalledMs: number;
  linesSent = 0;

  constructor(
    private readonly begin: BeginLines,
    { stalledMs = stalledMsUsual }: StreamLimits = {},
  ) {
    this.#stalledMs = stalledMs;
  }

  /**
   * Cold: each subscription is a reader of its own. It completes after the last ordinal that was asked
   * for and was looked at; ends with `StreamCut` where it cannot go on, when the time of whoever asks is
   * over (`forMs`), and when a frame is not taken for long.
   *
   * @throws ProblemException `too-many-streams`, `closing`
   */
  lines(asked: AskedLines, forMs = Infinity): Observable<LinesFrame> {
    this.assertHasRoom();
    return new Observable((subscriber) => {
      const id = ++this.#last;
      const expiry =
        forMs === Infinity
          ? undefined
          : setTimeout(() => this.#cut(id, 'token-expired'), Math.min(forMs, timerMsMax)).unref();
      const since = performance.now();
      this.#readers.set(id, { subscriber, form: asked.form, expiry, frames: 0, since });
      this.#look();
      this.#send({ open: id, asked });
      return () => {
        if (!this.#forget(id, 'reader-gone')) return;
        this.#send({ close: id });
      };
    });
  }

  /** Streams that are open, by their form. */
  open(form: LinesForm): number {
    return [...this.#readers.values()].filter((reader) => reader.form === form).length;
  }

  /** Streams that have ended since the start, by why. */
  get endings(): ReadonlyMap<Ending, number> {
    return this.#endings;
  }

  /** Ends every stream, before the server closes. */
  end(): void {
    this.#isClosed = true;
    this.#cutAll('closing');
  }

  async stop(): Promise<void> {
    this.end();
    const port = await this.#port?.catch(() => undefined);
    await port?.stop();
  }

  /** @throws ProblemException */
  assertHasRoom(): void {
    if (this.#isClosed) throw new ProblemException('closing');
    if (this.#readers.size >= streamsMax) throw new ProblemException('too-many-streams');
  }

  #send(message: Parameters<LinesPort['send']>[0]): void {
    this.#port ??= this.begin(
      (told) => this.#hear(told),
      () => this.#mourn(),
    );
    this.#port.then(
      (port) => port.send(message),
      () => this.#mourn(),
    );
  }

  #hear(message: FromLines): void {
    if ('readers' in message) return this.#handOn(message);
    const { ended: id, cut, message: words } = message;
    const reader = this.#readers.get(id);
    if (!reader || !this.#forget(id, cut ?? 'complete')) return;
    if (cut === undefined) reader.subscriber.complete();
    else reader.subscriber.error(new StreamCut(cut, words));
  }

  #handOn({ readers, ...frame }: Extract<FromLines, { readers: readonly number[] }>): void {
    for (const id of readers) {
      const reader = this.#readers.get(id);
      if (!reader) continue;
      this.linesSent += frame.lines;
      if (reader.frames === 0) reader.since = performance.now();
      reader.frames += 1;
      let isTaken = false;
      const taken = (): void => {
        if (isTaken) return;
        isTaken = true;
        reader.frames -= 1;
        reader.since = performance.now();
        this.#take(id);
      };
      reader.subscriber.next({ ...frame, taken });
    }
  }

  /** Told together: a thousand readers that take a frame are one message. */
  #take(id: number): void {
    this.#taken.push(id);
    if (this.#taken.length > 1) return;
    setImmediate(() => {
      const taken = this.#taken.splice(0);
      if (!this.#isClosed) this.#send({ taken });
    });
  }

  /** What died is begun again for the next stream; those that it served go on by themselves. */
  #mourn(): void {
    this.#port = undefined;
    this.#cutAll('unavailable');
  }

  /** While there are readers: who takes nothing is cut. */
  #look(): void {
    this.#looking ??= setInterval(() => {
      const before = performance.now() - this.#stalledMs;
      for (const [id, { frames, since }] of [...this.#readers]) {
        if (frames > 0 && since < before) this.#cut(id, 'reader-too-slow');
      }
    }, this.#stalledMs / 4).unref();
  }

  #cutAll(code: CutCode): void {
    for (const id of [...this.#readers.keys()]) this.#cut(id, code);
  }

  #cut(id: number, code: CutCode): void {
    const reader = this.#readers.get(id);
    if (!reader || !this.#forget(id, code)) return;
    reader.subscriber.error(new StreamCut(code));
    if (this.#port) this.#send({ close: id });
  }

  #forget(id: number, because: Ending): boolean {
    clearTimeout(this.#readers.get(id)?.expiry);
    const isOpen = this.#readers.delete(id);
    if (this.#readers.size === 0) {
      clearInterval(this.#looking);
      this.#looking = undefined;
    }
    if (isOpen) this.#endings.set(because, (this.#endings.get(because) ?? 0) + 1);
    return isOpen;
  }
}
