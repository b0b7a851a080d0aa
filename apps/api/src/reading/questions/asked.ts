import type { Ordinal } from '@lodestone/kernel';
import type { AnswerOf, QueryClass, QueryName, QuestionOf } from '@lodestone/read-models';
import { ProblemException } from '../../http/problem';
import type { ChainStatus } from '../chain/kept-chain';

export type Answered<Name extends QueryName> = Readonly<{
  /** Everything in the answer is as of this ordinal. */
  ordinal: Ordinal;
  answer: AnswerOf<Name>;
}>;

/** Who waits for an answer, as far as that matters to whoever gives it. */
export type OnBehalfOf = Readonly<{
  /** Whose share of the threads it takes. */
  tenant: string;
  /** Aborted when nobody waits any more. */
  signal?: AbortSignal;
}>;

/**
 * Why a question came to its end. `dropped`: the program closes. `handed-on`: it takes longer than
 * others should wait for, and begins again in another lane.
 */
export type EndedBecause =
  | 'answered'
  | 'handed-on'
  | 'failed'
  | 'too-long'
  | 'caller-gone'
  | 'overloaded'
  | 'thread-died'
  | 'dropped';

/** What became of one question: for numbers, and never with what was asked. */
/** Questions of the chain that take long have a lane of their own. */
export type LaneName = QueryClass | 'chain-long';

export type EndedQuestion = Readonly<{
  name: QueryName;
  lane: LaneName;
  because: EndedBecause;
  waitedMs: number;
  tookMs: number;
}>;

export type LaneStatus = Readonly<{
  lane: LaneName;
  threads: number;
  waiting: number;
  asked: number;
  /** So many may wait or be answered at a time. */
  outstandingMax: number;
  /** Enterprises and persons that wait. */
  waitingTenants: number;
  /** Threads that were begun in the place of one that ended. */
  restarts: number;
}>;

/** Whoever answers questions: threads of their own in the program, the same queries in specs. */
export interface Asked {
  /**
   * @throws ProblemException `overloaded`, `question-too-long`
   * @throws CallerGone
   * @throws StoreUnavailable when the thread died, or the program closes
   */
  ask<Name extends QueryName>(
    name: Name,
    question: QuestionOf<Name>,
    whose?: OnBehalfOf,
  ): Promise<Answered<Name>>;
  lanes(): readonly LaneStatus[];
  /** What the lines in memory take; undefined while nobody has asked for them. */
  chain(): ChainStatus | undefined;
  onEnded(hear: (ended: EndedQuestion) => void): void;
  /** From here on nothing is asked any more, and whoever waits is told so. */
  drop(): void;
  stop(): Promise<void>;
}

/** It takes longer than others should wait for: it is to be asked where that does not matter. */
export class TakesLonger extends Error {
  override readonly name = 'TakesLonger';
}

/** What went wrong in a question, as it is told between threads. */
export type Failed = Readonly<{ name: string; message: string }>;

/** In the words of the edge: also for a questioner in process. */
export function faultOf(failed: unknown): Error {
  const { name, message } = (failed ?? {}) as Partial<Failed>;
  if (name === 'InvalidCursor') return new ProblemException('cursor-invalid');
  if (name === 'ForgottenBetweenPages') return new ProblemException('list-outdated');
  if (name === 'NotBuiltYet' || name === 'NoJournalYet') {
    return new ProblemException('read-model-building');
  }
  if (name === 'ChainTooLarge') return new ProblemException('chain-too-large');
  if (name === 'TakesLonger') return new TakesLonger();
  return new Error(`${name}: ${message}`);
}
