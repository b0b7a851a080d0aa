import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '@lodestone/kernel';
import type { QueryName, QuestionOf } from '@lodestone/read-models';
import { threadEntry } from '../../running/thread-entry';
import { faultOf, type Answered, type Asked, type Failed } from './asked';

export type QuestionsThreadData = Readonly<{ folder: string }>;

export type AskedMessage = Readonly<{ id: number; name: QueryName; question: unknown }>;

export type AnswerMessage = Readonly<{ id: number }> &
  (Readonly<{ answered: Answered<QueryName> }> | Readonly<{ failed: Failed }>);

type Outstanding = Readonly<{
  resolve: (answered: Answered<QueryName>) => void;
  reject: (error: Error) => void;
}>;

/** Questions are answered in a thread of their own: a scan never holds up a record. */
export class QuestionsThread implements Asked {
  private readonly outstanding = new Map<number, Outstanding>();
  private readonly worker: Worker;
  private readonly ended: Promise<void>;
  private lastId = 0;
  private isStopping = false;
  private diedOf: string | undefined;

  constructor(
    data: QuestionsThreadData,
    private readonly fault: (message: string) => void,
  ) {
    this.worker = new Worker(threadEntry(__dirname, 'questions.thread'), {
      name: 'lodestone-questions',
      workerData: data,
    });
    this.worker.on('message', (message: AnswerMessage) => this.hear(message));
    this.worker.on('error', (error: Error) => this.die(error.message));
    this.ended = new Promise((resolve) =>
      this.worker.once('exit', (code) => {
        this.die(`the thread ended with code ${code}`);
        resolve();
      }),
    );
  }

  ask<Name extends QueryName>(name: Name, question: QuestionOf<Name>): Promise<Answered<Name>> {
    if (this.diedOf !== undefined) return Promise.reject(new StoreUnavailable(this.diedOf));
    const id = (this.lastId += 1);
    const answered = new Promise<Answered<QueryName>>((resolve, reject) => {
      this.outstanding.set(id, { resolve, reject });
    });
    this.worker.postMessage({ id, name, question } satisfies AskedMessage);
    return answered as Promise<Answered<Name>>;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.worker.postMessage('stop');
    await this.ended;
  }

  private hear(message: AnswerMessage): void {
    const waiting = this.outstanding.get(message.id);
    this.outstanding.delete(message.id);
    if ('answered' in message) waiting?.resolve(message.answered);
    else waiting?.reject(faultOf(message.failed));
  }

  private die(reason: string): void {
    this.diedOf ??= `nobody answers questions any more (${reason}): start the program again`;
    if (!this.isStopping) this.fault(reason);
    for (const { reject } of this.outstanding.values()) reject(new StoreUnavailable(this.diedOf));
    this.outstanding.clear();
  }
}
