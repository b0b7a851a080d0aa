import { linesOfLog, UnreadableLine, type EventLine } from '@lodestone/exchange';
import type { EventStore } from '@lodestone/kernel';
import type { DeliveryOptions } from '@lodestone/projections';
import {
  StreamCut,
  type AskedLines,
  type CutCode,
  type FromLines,
  type ToLines,
} from './asked-lines';
import { bytesOf, controlFrame, frameOf } from './frames';
import { LineFacts } from './line-facts';
import { LineReader, type SeenLines } from './line-reader';
import { LineSight } from './line-sight';
import { LineTail } from './line-tail';

export type LineServerOptions = Readonly<{
  store: EventStore;
  delivery: DeliveryOptions;
  /** Where the files of the read models lie. */
  folder: string;
  send: (message: FromLines) => void;
  heartbeatMs?: number;
  /** Specs have short histories. */
  frameBytes?: number;
}>;

/** Proxies close a connection on which nothing has come for a minute, some after half of one. */
const heartbeatMsUsual = 15_000;

/** As many lines as are looked at in one go: others get their turn in between. */
const linesAtOnce = 256;

/**
 * New lines are gathered for so long, a little longer for each who waits: a person sees no difference, and
 * the thread that decides has less to write. A thousand readers are told ten times a second.
 */
const gatherMs = { least: 5, perReader: 0.1, most: 100 } as const;

/**
 * Reads the log, decides what each reader may see, and makes the bytes: everything about streams but
 * the sockets. A reader takes what it has room for and is never waited for; one that is behind reads
 * the log at its own pace, and those that follow share the newest lines and their bytes.
 */
export class LineServer {
  readonly #readers = new Map<number, LineReader>();
  /** Those that have everything there is. */
  readonly #waiting = new Set<LineReader>();
  readonly #facts: LineFacts;
  readonly #sight: LineSight;
  readonly #tail: LineTail;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #heartbeatMs: number;
  #gathering: NodeJS.Timeout | undefined;
  #gatheredAt = 0;

  constructor(private readonly options: LineServerOptions) {
    const { store, delivery, folder, heartbeatMs = heartbeatMsUsual } = options;
    this.#facts = new LineFacts(folder);
    this.#sight = new LineSight(this.#facts);
    this.#tail = new LineTail({
      store,
      delivery,
      facts: this.#facts,
      grown: () => this.#gather(),
      failed: (error) => [...this.#waiting].forEach((reader) => this.#cut(reader, error)),
    });
    this.#heartbeatMs = heartbeatMs;
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMs / 3).unref();
  }

  hear(message: ToLines): void {
    if ('open' in message) this.#open(message.open, message.asked);
    else if ('close' in message) this.#forget(this.#readers.get(message.close));
    else for (const id of message.taken) this.#taken(this.#readers.get(id));
  }

  stop(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#gathering);
    for (const reader of [...this.#readers.values()]) this.#forget(reader);
    this.#tail.stop();
    this.#facts.close();
  }

  #open(id: number, asked: AskedLines): void {
    const reader = new LineReader(id, asked);
    this.#readers.set(id, reader);
    void this.#serve(reader);
  }

  #taken(reader: LineReader | undefined): void {
    if (!reader) return;
    reader.room += 1;
    if (!this.#waiting.has(reader)) void this.#serve(reader);
    else if (this.#isBehind(reader)) this.#gather();
  }

  /** Until it has everything, or has no room for more. */
  async #serve(reader: LineReader): Promise<void> {
    if (reader.isBusy) return;
    reader.isBusy = true;
    this.#waiting.delete(reader);
    try {
      while (!reader.isClosed && reader.room > 0) {
        if (reader.next > reader.to) return this.#complete(reader);
        if (this.#follows(reader)) return this.#wait(reader);
        const seen = reader.rest ?? (await this.#seenNext(reader));
        if (reader.isClosed) return;
        if (!seen) return this.#wait(reader);
        this.#give([reader], seen);
      }
    } catch (error) {
      this.#cut(reader, error);
    } finally {
      reader.isBusy = false;
      if (reader.isClosed) void reader.leaveLog();
    }
  }

  /** Undefined where it has everything. */
  async #seenNext(reader: LineReader): Promise<SeenLines | undefined> {
    const lines = await this.#nextLines(reader);
    return lines.length === 0 ? undefined : this.#sight.seen(reader.asked, lines);
  }

  async #nextLines(reader: LineReader): Promise<readonly EventLine[]> {
    for (;;) {
      const newest = this.#newestFor(reader);
      if (newest) {
        await reader.leaveLog();
        return newest;
      }
      const page = await this.#nextPage(reader);
      if (page) return page;
      if (reader.isClosed) return [];
      await this.#tail.start();
    }
  }

  /** Undefined where only the log still has them. */
  #newestFor({ next, to }: LineReader): readonly EventLine[] | undefined {
    return this.#tail.from(next, Math.min(linesAtOnce, to + 1 - next));
  }

  /** Undefined at the end of the log as it is now. */
  async #nextPage(reader: LineReader): Promise<readonly EventLine[] | undefined> {
    reader.pages ??= linesOfLog({
      ...this.options.delivery,
      store: this.options.store,
      from: reader.next,
      to: reader.asked.to,
      begin: this.#facts.beginAt(reader.next),
      signal: reader.gone.signal,
    });
    const next = await reader.pages.next();
    if (!next.done) return next.value;
    reader.pages = undefined;
    return undefined;
  }

  /** The same bytes to all of these, which are at the same place and of one audience. */
  #give(readers: readonly LineReader[], { lines, upTo }: SeenLines): void {
    const [first] = readers;
    if (!first) return;
    const { form } = first.asked;
    const textOf = first.isCaughtUp ? this.#sight.textOf : undefined;
    const frame = frameOf(lines, form, { textOf, bytesMax: this.options.frameBytes });
    const last = lines[frame.lines - 1]?.ordinal ?? upTo;
    const ordinal = frame.rest.length === 0 ? upTo : last;
    for (const reader of readers) {
      reader.next = ordinal + 1;
      reader.rest = frame.rest.length === 0 ? undefined : { lines: frame.rest, upTo };
    }
    if (frame.lines > 0) {
      const bytes = bytesOf(frame.text);
      this.#send(readers, { kind: 'lines', bytes, ordinal, lines: frame.lines });
    } else {
      for (const reader of readers) this.#beatFor(reader);
    }
  }

  #send(
    readers: readonly LineReader[],
    frame: Pick<Extract<FromLines, { kind: string }>, 'kind' | 'bytes' | 'ordinal' | 'lines'>,
  ): void {
    const now = performance.now();
    for (const reader of readers) {
      reader.room -= 1;
      reader.sentAt = now;
    }
    this.options.send({ readers: readers.map(({ id }) => id), ...frame });
  }

  #wait(reader: LineReader): void {
    this.#waiting.add(reader);
    if (this.#isBehind(reader)) this.#gather();
    if (reader.isCaughtUp) return;
    reader.isCaughtUp = true;
    if (reader.asked.form === 'sse') this.#control(reader, 'caught-up');
  }

  /** It has had everything once, and what came since is still here: it gets it together with others. */
  #follows({ isCaughtUp, rest, next }: LineReader): boolean {
    return isCaughtUp && !rest && this.#tail.from(next, 0) !== undefined;
  }

  #isBehind({ next }: LineReader): boolean {
    return next <= (this.#tail.head ?? -1);
  }

  /** New lines are there: in a moment those who wait get them. */
  #gather(): void {
    if (this.#gathering || this.#waiting.size === 0) return;
    const { least, perReader, most } = gatherMs;
    const every = Math.min(most, least + perReader * this.#waiting.size);
    const inMs = Math.max(0, this.#gatheredAt + every - performance.now());
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      this.#gatheredAt = performance.now();
      this.#tellWaiting();
    }, inMs);
  }

  #tellWaiting(): void {
    const groups = new Map<string, LineReader[]>();
    for (const reader of this.#waiting) {
      if (reader.room === 0 || !this.#isBehind(reader)) continue;
      const key = `${reader.next} ${reader.to} ${reader.audience}`;
      const group = groups.get(key);
      if (group) group.push(reader);
      else groups.set(key, [reader]);
    }
    for (const group of groups.values()) void this.#tell(group);
  }

  async #tell(group: readonly LineReader[]): Promise<void> {
    const [first] = group;
    const newest = first && this.#newestFor(first);
    for (const reader of group) {
      reader.isBusy = newest !== undefined;
      this.#waiting.delete(reader);
    }
    try {
      if (first && newest) {
        const seen = await this.#sight.seen(first.asked, newest);
        this.#give(
          group.filter(({ isClosed }) => !isClosed),
          seen,
        );
      }
    } catch (error) {
      for (const reader of group) this.#cut(reader, error);
    }
    for (const reader of group) {
      reader.isBusy = false;
      if (!reader.isClosed) void this.#serve(reader);
    }
  }

  /** Also to who waits for room: it is full then, and hears from what it takes that all is well. */
  #beat(): void {
    for (const reader of this.#waiting) this.#beatFor(reader);
  }

  #beatFor(reader: LineReader): void {
    const isDue = performance.now() - reader.sentAt >= this.#heartbeatMs;
    if (isDue && reader.room > 0 && reader.asked.form === 'sse') this.#control(reader, 'heartbeat');
  }

  #control(reader: LineReader, kind: 'caught-up' | 'heartbeat'): void {
    const ordinal = reader.next - 1;
    this.#send([reader], { kind, bytes: bytesOf(controlFrame(kind, ordinal)), ordinal, lines: 0 });
  }

  #complete(reader: LineReader): void {
    this.#forget(reader);
    this.options.send({ ended: reader.id });
  }

  #cut(reader: LineReader, error: unknown): void {
    if (reader.isClosed) return;
    this.#forget(reader);
    const message = error instanceof Error ? error.message : String(error);
    this.options.send({ ended: reader.id, cut: cutBy(error), message });
  }

  #forget(reader: LineReader | undefined): void {
    if (!reader) return;
    this.#readers.delete(reader.id);
    this.#waiting.delete(reader);
    reader.close();
    if (!reader.isBusy) void reader.leaveLog();
  }
}

function cutBy(error: unknown): CutCode {
  if (error instanceof StreamCut) return error.code;
  return error instanceof UnreadableLine ? 'event-unreadable' : 'unavailable';
}
