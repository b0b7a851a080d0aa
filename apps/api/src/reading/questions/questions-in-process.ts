import {
  openQueries,
  type OpenQueries,
  type QueryName,
  type QuestionOf,
} from '@lodestone/read-models';
import type { Answered, Asked } from './asked';
import { faultOf } from './questions-thread';

/** For specs: the same questions and the same faults, without a thread. */
export class QuestionsInProcess implements Asked {
  private readonly queries: OpenQueries;

  constructor(folder: string) {
    this.queries = openQueries(folder);
  }

  async ask<Name extends QueryName>(
    name: Name,
    question: QuestionOf<Name>,
  ): Promise<Answered<Name>> {
    try {
      return this.queries.ask(name, question);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw faultOf({ kind: error.name, message: error.message });
    }
  }

  async stop(): Promise<void> {
    this.queries.close();
  }
}
