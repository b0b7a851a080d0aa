import { Worker } from 'node:worker_threads';
import type { ChainNews } from '@lodestone/journal';
import type { Ordinal } from '@lodestone/kernel';
import type { QueryName, Rules } from '@lodestone/read-models';
import { endOf } from '../../running/thread-end';
import { youngMegabytesMax } from '../../running/thread-entry';
import type { KeptChain } from '../chain/kept-chain';
import type { Failed } from './asked';

export type QuestionsThreadData = Readonly<{
  folder: string;
  rules: Rules;
  /** Holds the id of a question that has to end; looked at for every row that is read. */
  ended: Int32Array;
  /** It takes only what others leave of the processors. */
  isLowered: boolean;
  /** Whether a question may be ended; what looks a few rows up is over before anybody could want it. */
  mayEnd: boolean;
  budgetMs: number | undefined;
}>;

export type AskedMessage = Readonly<{ id: number; name: QueryName; question: unknown }>;

/** What is new of the lines, before the question that looks at them. */
export type NewsMessage = Readonly<{ news: ChainNews }>;

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
  mayEnd: boolean;
  budgetMs?: number;
  /** The lines that its questions look at. */
  chain?: KeptChain;
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
  /** The newest that it was told of the lines. */
  private known: ChainNews | undefined;

  constructor(private readonly options: QuestionThreadOptions) {
    const { entry, name, heapMegabytesMax, ready, answer, died } = options;
    const { folder, rules, isLowered, mayEnd, budgetMs } = options;
    const given = { folder, rules, isLowered, mayEnd, budgetMs };
    const workerData: QuestionsThreadData = { ...given, ended: this.ended };
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
    this.exited = endOf(this.worker, died);
  }

  ask(message: AskedMessage): void {
    const news = this.options.chain?.newsFor(this.known);
    if (news) {
      this.known = news;
      this.worker.postMessage({ news } satisfies NewsMessage);
    }
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
