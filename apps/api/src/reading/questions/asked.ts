import type { Ordinal } from '@lodestone/kernel';
import type { AnswerOf, QueryName, QuestionOf } from '@lodestone/read-models';

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
