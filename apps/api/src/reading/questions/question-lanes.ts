import { availableParallelism } from 'node:os';
import {
  classOf,
  type QueryClass,
  type QueryName,
  type QuestionOf,
  type Rules,
} from '@lodestone/read-models';
import { threadEntry } from '../../running/thread-entry';
import type { ChainStatus } from '../chain/kept-chain';
import type { Answered, Asked, EndedQuestion, LaneStatus, OnBehalfOf } from './asked';
import { ChainLanes } from './chain-lanes';
import { QuestionLane } from './question-lane';

export type QuestionLanesOptions = Readonly<{
  folder: string;
  journalFolder: string;
  /** Lines, attributes and words in memory, at the most. */
  chainBytesMax: number;
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
 * Look-ups have a thread of their own, questions of the chain two; scans have others, which leave the processors to whoever
 * records and follows. So no scan holds up a look-up, and no question a record.
 */
export class QuestionLanes implements Asked {
  private readonly ofClass: Readonly<Record<Exclude<QueryClass, 'chain'>, QuestionLane>>;
  /** Begun by the first question of it: many ledgers never have one. */
  private chainLanes: ChainLanes | undefined;
  private readonly beginChain: () => ChainLanes;
  private isDropped = false;
  private hear: (ended: EndedQuestion) => void = () => undefined;

  constructor({
    entry = threadEntry(__dirname, 'questions.thread'),
    journalFolder,
    chainBytesMax,
    ...options
  }: QuestionLanesOptions) {
    const ended = (question: EndedQuestion): void => this.hear(question);
    const given = { ...options, entry, heedMs, heapMegabytesMax, ended };
    this.ofClass = {
      'look-up': new QuestionLane({ ...given, ...lookUps, lane: 'look-up' }),
      scan: new QuestionLane({ ...given, ...scans, lane: 'scan' }),
    };
    this.beginChain = () => new ChainLanes({ ...given, journalFolder, chainBytesMax });
  }

  ask<Name extends QueryName>(
    name: Name,
    question: QuestionOf<Name>,
    whose: OnBehalfOf = nobody,
  ): Promise<Answered<Name>> {
    const answered = this.laneOf(classOf(name)).ask({ name, question, whose });
    return answered as Promise<Answered<Name>>;
  }

  lanes(): readonly LaneStatus[] {
    const lanes = Object.values(this.ofClass).map((lane) => lane.status());
    return [...lanes, ...(this.chainLanes?.status() ?? [])];
  }

  chain(): ChainStatus | undefined {
    return this.chainLanes?.chainStatus();
  }

  onEnded(hear: (ended: EndedQuestion) => void): void {
    this.hear = hear;
  }

  drop(): void {
    this.isDropped = true;
    for (const lane of this.all()) lane.drop();
  }

  async stop(): Promise<void> {
    await Promise.all(this.all().map((lane) => lane.stop()));
  }

  private laneOf(of: QueryClass): Pick<ChainLanes, 'ask'> {
    if (of !== 'chain') return this.ofClass[of];
    // Where the program closes, no thread is begun any more.
    if (this.isDropped && !this.chainLanes) return this.ofClass['look-up'];
    return (this.chainLanes ??= this.beginChain());
  }

  private all(): ReadonlyArray<Pick<ChainLanes, 'drop' | 'stop'>> {
    return [...Object.values(this.ofClass), ...(this.chainLanes ? [this.chainLanes] : [])];
  }
}
