import { StoreUnavailable, type Ordinal } from '@lodestone/kernel';
import type { QueryName, Rules } from '@lodestone/read-models';
import { RestartPace } from '../../running/restart-pace';
import type { KeptChain } from '../chain/kept-chain';
import { faultOf, TakesLonger, type Answered, type LaneName } from './asked';
import type { PendingQuestion } from './pending-question';
import { QuestionThread, type AnswerMessage } from './question-thread';
import { crossed } from './written';

export type SeatOptions = Readonly<{
  lane: LaneName;
  /** The compiled entry of its thread. */
  entry: string;
  folder: string;
  /** By which its answers judge. */
  rules: Rules;
  /** The lines that it looks at, in lanes of the chain. */
  chain?: KeptChain;
  /** A question that takes longer is handed on; default: it is answered here. */
  budgetMs?: number;
  /** How long a thread may go on with a question that is to end, before it is ended itself. */
  heedMs: number;
  heapMegabytesMax: number;
  /** There is room for more, or may be. */
  free: () => void;
  /** The question takes nobody's share any more. */
  done: (pending: PendingQuestion) => void;
  fault: (message: string) => void;
  recovered: () => void;
}>;

/** The place of one thread: when that one dies, another takes it. */
export class QuestionSeat {
  restarts = 0;
  private thread: QuestionThread | undefined;
  private readonly pending = new Map<number, PendingQuestion>();
  private readonly pace = new RestartPace(5_000);
  private isClosed = false;

  constructor(private readonly options: SeatOptions) {
    this.begin();
  }

  get asked(): number {
    return this.pending.size;
  }

  isFree(perThread: number): boolean {
    return this.thread !== undefined && this.pending.size < perThread;
  }

  has({ asked }: PendingQuestion): boolean {
    return this.pending.has(asked.id);
  }

  ask(pending: PendingQuestion): void {
    const { id, name, question } = pending.asked;
    this.pending.set(id, pending);
    pending.started();
    this.thread?.ask({ id, name, question });
  }

  /** The place stays taken until the thread has heeded, or is gone. */
  interrupt({ asked: { id } }: PendingQuestion): void {
    const { thread } = this;
    thread?.end(id);
    setTimeout(() => {
      if (this.thread === thread && this.pending.has(id)) void thread?.kill();
    }, this.options.heedMs).unref();
  }

  /** Told so, whatever it is at: it ends. */
  close(): readonly PendingQuestion[] {
    this.isClosed = true;
    for (const pending of this.pending.values()) this.interrupt(pending);
    return [...this.pending.values()];
  }

  async stop(): Promise<void> {
    await this.thread?.stop();
  }

  private begin(): void {
    const { lane, fault, recovered } = this.options;
    this.thread = new QuestionThread({
      ...this.options,
      name: `questions-${lane}`,
      isLowered: lane === 'scan' || lane === 'chain-long',
      mayEnd: lane !== 'look-up',
      ready: recovered,
      answer: (message) => this.hear(message),
      died: (reason) => {
        if (!this.isClosed) fault(`a thread for questions (${lane}) died: ${reason}`);
        this.mourn(reason);
      },
    });
    this.options.free();
  }

  private hear(message: Exclude<AnswerMessage, { ready: true }>): void {
    const pending = this.take(message.id);
    if (!pending) return;
    this.pace.worked();
    if ('answered' in message) pending.tell('answered', answeredOf(pending, message.answered));
    else this.tellFault(pending, faultOf(message.failed));
    this.options.free();
  }

  private tellFault(pending: PendingQuestion, fault: Error): void {
    pending.tell(fault instanceof TakesLonger ? 'handed-on' : 'failed', fault);
  }

  private take(id: number): PendingQuestion | undefined {
    const pending = this.pending.get(id);
    if (!pending) return undefined;
    this.pending.delete(id);
    this.options.done(pending);
    return pending;
  }

  /** What it was asked is answered by nobody: it may have been that which killed it. */
  private mourn(reason: string): void {
    this.thread = undefined;
    for (const id of [...this.pending.keys()]) {
      this.take(id)?.tell('thread-died', new StoreUnavailable(reason));
    }
    if (this.isClosed) return;
    this.restarts += 1;
    setTimeout(() => {
      if (!this.isClosed) this.begin();
    }, this.pace.died()).unref();
  }
}

const answeredOf = (
  { asked }: PendingQuestion,
  { ordinal, answer }: Readonly<{ ordinal: Ordinal; answer: unknown }>,
): Answered<QueryName> => ({ ordinal, answer: crossed(asked.name, answer) }) as Answered<QueryName>;
