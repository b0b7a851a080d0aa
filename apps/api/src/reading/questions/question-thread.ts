import { Worker } from 'node:worker_threads';
import type { Ordinal } from '@lodestone/kernel';
import type { QueryName, Rules } from '@lodestone/read-models';
import { youngMegabytesMax } from '../../running/thread-entry';
import type { Failed } from './asked';

export type QuestionsThreadData = Readonly<{
  folder: string;
  rules: Rules;
  /** Holds the id of a question that has to end; looked at for every row that is read. */
  ended: Int32Array;
  /** It takes only what others leave of the processors. */
  isLowered: boolean;
}>;

export type AskedMessage = Readonly<{ id: number; name: QueryName; question: unknown }>;

export type AnswerMessage =
  | Readonly<{ ready: true }>
  /** As it crosses (`written.ts`). */
  | Readonly<{ id: number; answered: Readonly<{ ordinal: Ordinal; answer: unknown }> }>
  | Readonly<{ id: number; failed: Failed }>;

export type QuestionThreadOptions = Readonly<{
  /** The compiled entry. */
  entry: string;
  name: string;
  folder: string;
  rules: Rules;
  isLowered: boolean;
  /** A question that wants more memory ends its thread, and not the program. */
  heapMegabytesMax: number;
  ready: () => void;
  answer: (message: Exclude<AnswerMessage, { ready: true }>) => void;
  /** Called once, for whatever reason it ended. */
  died: (reason: string) => void;
}>;

/** A thread that answers one question after the other, until it ends or is ended. */
export class QuestionThread {
  private readonly worker: Worker;
  private readonly ended = new Int32Array(new SharedArrayBuffer(4));
  private readonly exited: Promise<void>;

  constructor(options: QuestionThreadOptions) {
    const { entry, name, folder, rules, isLowered, heapMegabytesMax, ready, answer, died } =
      options;
    const workerData: QuestionsThreadData = { folder, rules, ended: this.ended, isLowered };
    this.worker = new Worker(entry, {
      name: `lodestone-${name}`,
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: heapMegabytesMax,
        maxYoungGenerationSizeMb: youngMegabytesMax,
      },
    });
    this.worker.on('message', (message: AnswerMessage) => {
      if ('ready' in message) ready();
      else answer(message);
    });
    let reason: string | undefined;
    this.worker.on('error', (error: Error) => (reason ??= error.message));
    this.exited = new Promise((resolve) =>
      this.worker.once('exit', (code) => {
        died(reason ?? `it ended with code ${code}`);
        resolve();
      }),
    );
  }

  ask(message: AskedMessage): void {
    this.worker.postMessage(message);
  }

  /** It ends at the next row that it reads, if it is at this question. */
  end(id: number): void {
    Atomics.store(this.ended, 0, id);
  }

  /** What computes without reading is ended as well; a statement that reads nothing is waited for. */
  async kill(): Promise<void> {
    await this.worker.terminate();
  }

  async stop(): Promise<void> {
    this.worker.postMessage('stop');
    await this.exited;
  }
}
