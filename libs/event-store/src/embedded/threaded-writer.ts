import { Worker } from 'node:worker_threads';
import { OutcomeUnknown, StoreUnavailable, type AppendResult } from '@lodestone/kernel';
import { errorOf, resultOf, troubleIn } from './append-outcome';
import type { AppendRequest, EmbeddedWriter, WriterNews } from './append-request';
import { Fifo } from './fifo';
import { threadEntry } from './thread-entry';
import {
  packAppend,
  unpackAnswers,
  type AnswersMessage,
  type FromWriter,
  type ToWriter,
  type WriterThreadData,
} from './writer-messages';

/** Nothing in it lives longer than a group of appends. Without a limit V8 takes up to 128 MB. */
const youngMegabytesMax = 12;

type Outstanding = Readonly<{
  stream: string;
  expected: number;
  resolve: (result: AppendResult) => void;
  reject: (error: Error) => void;
}>;

/**
 * Writes through a thread of its own, so that a sync never holds up the caller. What is appended in
 * one turn of the event loop crosses in one message, and answers come back a group at a time.
 */
export class ThreadedWriter implements EmbeddedWriter {
  readonly #outstanding = new Fifo<Outstanding>();
  #batch: (string | number)[] = [];
  #closed: Promise<void> | undefined;
  #died: string | undefined;
  #whenClosed: (() => void) | undefined;
  #whenProbed: ((trouble: string | undefined) => void) | undefined;

  /** @throws StoreUnavailable when the thread cannot open the log */
  static async start(data: WriterThreadData, news: WriterNews): Promise<ThreadedWriter> {
    const worker = new Worker(threadEntry('writer.thread'), {
      name: 'lodestone-log',
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytesMax },
    });
    const first = await firstMessageOf(worker);
    if ('ready' in first) return new ThreadedWriter(worker, data.file, news);
    await worker.terminate();
    throw new StoreUnavailable(
      'failed' in first ? first.failed : 'the writing thread left at once',
    );
  }

  private constructor(
    private readonly worker: Worker,
    private readonly file: string,
    private readonly news: WriterNews,
  ) {
    worker.on('message', (message: FromWriter) => this.#hear(message));
    worker.on('error', (error: Error) => this.#die(error.message));
    worker.on('exit', (code) => this.#die(`it left with code ${code}`));
    worker.unref();
  }

  append(request: AppendRequest): Promise<AppendResult> {
    if (this.#closed) {
      return Promise.reject(new StoreUnavailable(`the log ${this.file} was closed`));
    }
    if (this.#died !== undefined) return Promise.reject(this.#gone(this.#died));
    return new Promise((resolve, reject) => {
      // Without a reference a program that only waits for this append would leave silently.
      if (this.#outstanding.size === 0) this.worker.ref();
      if (this.#batch.length === 0) setImmediate(() => this.#send());
      packAppend(request, this.#batch);
      const { stream, expected } = request;
      this.#outstanding.push({ stream, expected, resolve, reject });
    });
  }

  /** One at a time. */
  probe(): Promise<string | undefined> {
    if (this.#closed) return Promise.resolve(`the log ${this.file} was closed`);
    if (this.#died !== undefined) return Promise.resolve(this.#gone(this.#died).message);
    return new Promise((resolve) => {
      this.#whenProbed = resolve;
      this.worker.postMessage({ probe: true } satisfies ToWriter);
    });
  }

  close(): Promise<void> {
    this.#closed ??= new Promise((resolve) => {
      if (this.#died !== undefined) return resolve();
      this.#whenClosed = resolve;
      this.#send();
      this.worker.ref();
      this.worker.postMessage({ close: true } satisfies ToWriter);
    });
    return this.#closed;
  }

  #send(): void {
    if (this.#batch.length === 0) return;
    const appends = this.#batch;
    this.#batch = [];
    this.worker.postMessage({ appends } satisfies ToWriter);
  }

  #hear(message: FromWriter): void {
    if ('answers' in message) this.#settle(message);
    else if ('probed' in message) this.#tellProbed(message.probed);
    // The file is closed: nothing in the thread is worth waiting for.
    else if ('closed' in message) void this.worker.terminate();
  }

  #tellProbed(trouble: string | undefined): void {
    this.#whenProbed?.(trouble);
    this.#whenProbed = undefined;
  }

  #settle(message: AnswersMessage): void {
    let isAppended = false;
    const outcomes = unpackAnswers(message);
    const trouble = troubleIn(outcomes);
    for (const outcome of outcomes) {
      const append = this.#outstanding.shift();
      if (outcome.kind === 'appended') {
        isAppended = true;
        append?.resolve(resultOf(outcome.revision, outcome.position));
      } else if (append) append.reject(errorOf(outcome, append));
    }
    if (isAppended) this.news.committed();
    if (trouble !== undefined) this.news.failed(trouble);
    if (this.#outstanding.size === 0 && !this.#closed) this.worker.unref();
  }

  /** Also the end of a thread that was asked to close: nothing is outstanding then. */
  #die(reason: string): void {
    if (this.#died === undefined && !this.#closed) this.news.failed(this.#gone(reason).message);
    this.#died ??= reason;
    this.#tellProbed(this.#gone(this.#died).message);
    this.#batch = [];
    for (let append = this.#outstanding.shift(); append; append = this.#outstanding.shift()) {
      append.reject(
        new OutcomeUnknown(
          `the thread that writes the log ${this.file} died (${reason}): whether this append to ` +
            `${append.stream} is stored, only the log can say. Repeat it byte for byte`,
        ),
      );
    }
    this.#whenClosed?.();
  }

  #gone(reason: string): StoreUnavailable {
    return new StoreUnavailable(
      `the thread that writes the log ${this.file} is gone (${reason}): start the program again`,
    );
  }
}

function firstMessageOf(worker: Worker): Promise<FromWriter> {
  return new Promise((resolve, reject) => {
    const forget = () => worker.off('message', heard).off('error', died).off('exit', left);
    const heard = (message: FromWriter) => {
      forget();
      resolve(message);
    };
    const died = (error: Error) => {
      forget();
      reject(error);
    };
    const left = () => heard({ closed: true });
    worker.on('message', heard).on('error', died).on('exit', left);
  });
}
