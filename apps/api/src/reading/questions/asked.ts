import { StoreUnavailable, type Ordinal } from '@lodestone/kernel';
import type { AnswerOf, QueryName, QuestionOf } from '@lodestone/read-models';
import { ProblemException } from '../../http/problem';

export type Answered<Name extends QueryName> = Readonly<{
  /** Everything in the answer is as of this ordinal. */
  ordinal: Ordinal;
  answer: AnswerOf<Name>;
}>;

/** Whoever answers questions: a thread of its own in the program, the same queries in specs. */
export interface Asked {
  ask<Name extends QueryName>(name: Name, question: QuestionOf<Name>): Promise<Answered<Name>>;
  stop(): Promise<void>;
}

/** What went wrong in a question, as it is told between threads. */
export type Failed = Readonly<{ name: string; message: string }>;

/** In the words of the edge: also for a questioner in process. */
export function faultOf(failed: unknown): Error {
  const { name, message } = (failed ?? {}) as Partial<Failed>;
  if (name === 'InvalidCursor') return new ProblemException('cursor-invalid');
  if (name === 'NotBuiltYet') return new StoreUnavailable(message ?? name);
  return new Error(`${name}: ${message}`);
}
