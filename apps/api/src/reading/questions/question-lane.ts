import type { QueryName } from '@lodestone/read-models';
import { CallerGone } from '../../http/json-body';
import { ProblemException } from '../../http/problem';
import type { Answered, EndedBecause, EndedQuestion, LaneStatus } from './asked';
import { FairQueue, type QueueLimits } from './fair-queue';
import { PendingQuestion, type Question } from './pending-question';
import { QuestionSeat, type SeatOptions } from './question-seat';

export type LaneOptions = Omit<SeatOptions, 'free' | 'done'> &
  Readonly<{
    threads: number;
    /** Questions that one thread has before it at a time, so that it never waits for the next. */
    perThread: number;
    limits: QueueLimits;
    /** A question waits so long for a thread at most, and is answered for so long at most. */
    limitMs: number;
    ended: (question: EndedQuestion) => void;
  }>;

/** Ids fit into the flag that the threads look at; zero is nobody's. */
const idMax = 0x7fffffff;

/** Threads for one class of questions, and those that wait for them. */
export class QuestionLane {
  private readonly queue: FairQueue<PendingQuestion>;
  private readonly seats: QuestionSeat[] = [];
  private lastId = 0;
  private isClosed = false;

  constructor(private readonly options: LaneOptions) {
    this.queue = new FairQueue(options.limits);
    const free = (): void => this.pump();
    const done = (pending: PendingQuestion): void => this.queue.done(pending);
    for (let n = 0; n < options.threads; n += 1) {
      this.seats.push(new QuestionSeat({ ...options, free, done }));
    }
  }

  status(): LaneStatus {
    const { lane, threads, limits } = this.options;
    const sum = (of: (seat: QuestionSeat) => number): number =>
      this.seats.reduce((all, seat) => all + of(seat), 0);
    return {
      lane,
      threads,
      waiting: this.queue.waiting,
      waitingTenants: this.queue.waitingTenants,
      asked: sum(({ asked }) => asked),
      outstandingMax: limits.inAllMax,
      restarts: sum(({ restarts }) => restarts),
    };
  }

  ask(asked: Omit<Question, 'id'>): Promise<Answered<QueryName>> {
    const { lane, ended, limitMs } = this.options;
    const pending = new PendingQuestion(
      { ...asked, id: (this.lastId = (this.lastId % idMax) + 1) },
      (gone) => this.end(gone, 'caller-gone', new CallerGone()),
      (how) => ended({ ...how, lane }),
    );
    if (this.isClosed) pending.tell('dropped', closing());
    else if (asked.whose.signal?.aborted) pending.tell('caller-gone', new CallerGone());
    else if (!this.queue.enter(pending)) pending.tell('overloaded', overloaded());
    else {
      pending.within(limitMs, () => this.end(pending, 'overloaded', overloaded()));
      this.pump();
    }
    return pending.answered;
  }

  /** Whoever waits is told that the program closes; what is being answered ends. */
  drop(): void {
    this.isClosed = true;
    for (let next = this.queue.next(); next; next = this.queue.next()) {
      this.queue.done(next);
      next.tell('dropped', closing());
    }
    for (const pending of this.seats.flatMap((seat) => seat.close())) {
      pending.tell('dropped', closing());
    }
  }

  async stop(): Promise<void> {
    this.drop();
    await Promise.all(this.seats.map((seat) => seat.stop()));
  }

  private pump(): void {
    const { perThread, limitMs } = this.options;
    for (const seat of this.seats) {
      while (seat.isFree(perThread)) {
        const next = this.queue.next();
        if (!next) return;
        next.within(limitMs, () => this.end(next, 'too-long', tooLong(limitMs)));
        seat.ask(next);
      }
    }
  }

  /** Nobody waits for it any more: it leaves the queue, or its thread is told to leave it. */
  private end(pending: PendingQuestion, because: EndedBecause, error: Error): void {
    pending.tell(because, error);
    if (this.queue.leave(pending)) return;
    // What others wait behind in the same thread is short, and is not worth a thread.
    if (this.options.perThread > 1 && because === 'caller-gone') return;
    this.seats.find((seat) => seat.has(pending))?.interrupt(pending);
  }
}

const closing = (): Error => new ProblemException('closing');

const overloaded = (): Error =>
  new ProblemException('overloaded', {
    message: {
      en: 'More questions are waiting than can be answered, or too many of yours.',
      zh: '等待回答的查询过多，或您的查询过多。',
    },
    headers: { 'retry-after': '2' },
  });

const tooLong = (limitMs: number): Error =>
  new ProblemException('question-too-long', {
    facts: { limitSeconds: limitMs / 1_000 },
    headers: { 'retry-after': '5' },
  });
