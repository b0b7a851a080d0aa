import { availableParallelism } from 'node:os';
import {
  classOf,
  type QueryClass,
  type QueryName,
  type QuestionOf,
  type Rules,
} from '@lodestone/read-models';
import { threadEntry } from '../../running/thread-entry';
import type { Answered, Asked, EndedQuestion, LaneStatus, OnBehalfOf } from './asked';
import { QuestionLane } from './question-lane';

export type QuestionLanesOptions = Readonly<{
  folder: string;
  rules: Rules;
  /** How long one question may take. */
  limitMs: number;
  fault: (message: string) => void;
  recovered: () => void;
  entry?: string;
}>;

/** One processor records and one follows; what is left may scan, and one may in any case. */
const scanThreads = Math.min(8, Math.max(1, availableParallelism() - 2));

/** What its thread does not need a millisecond for is sent to it before it asks for more. */
const lookUps = { threads: 1, perThread: 8, limits: { perTenantMax: 500, inAllMax: 5_000 } };

/** More than a page of anybody's asks at once. */
const scans = {
  threads: scanThreads,
  perThread: 1,
  limits: { perTenantMax: 32, inAllMax: 512 },
};

/** After this a thread that does not end its question is ended. On a busy machine it needs a while. */
const heedMs = 5_000;

/** Enough for the clients of a nation in a million events, and no more than machines have. */
const heapMegabytesMax = 2_048;

/** What the program asks of its own accord. */
const nobody: OnBehalfOf = { tenant: 'nobody' };

/**
 * Look-ups have a thread of their own; scans have others, which leave the processors to whoever
 * records and follows. So no scan holds up a look-up, and no question a record.
 */
export class QuestionLanes implements Asked {
  private readonly ofClass: Readonly<Record<QueryClass, QuestionLane>>;
  private hear: (ended: EndedQuestion) => void = () => undefined;

  constructor({
    entry = threadEntry(__dirname, 'questions.thread'),
    ...options
  }: QuestionLanesOptions) {
    const ended = (question: EndedQuestion): void => this.hear(question);
    const given = { ...options, entry, heedMs, heapMegabytesMax, ended };
    this.ofClass = {
      'look-up': new QuestionLane({ ...given, ...lookUps, lane: 'look-up' }),
      scan: new QuestionLane({ ...given, ...scans, lane: 'scan' }),
    };
  }

  ask<Name extends QueryName>(
    name: Name,
    question: QuestionOf<Name>,
    whose: OnBehalfOf = nobody,
  ): Promise<Answered<Name>> {
    const answered = this.ofClass[classOf(name)].ask({ name, question, whose });
    return answered as Promise<Answered<Name>>;
  }

  lanes(): readonly LaneStatus[] {
    return Object.values(this.ofClass).map((lane) => lane.status());
  }

  onEnded(hear: (ended: EndedQuestion) => void): void {
    this.hear = hear;
  }

  drop(): void {
    for (const lane of Object.values(this.ofClass)) lane.drop();
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.ofClass).map((lane) => lane.stop()));
  }
}
