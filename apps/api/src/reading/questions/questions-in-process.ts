import {
  openQueries,
  type OpenQueries,
  type QueryName,
  type QuestionOf,
} from '@lodestone/read-models';
import { faultOf, type Answered, type Asked } from './asked';

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
      throw faultOf(error);
    }
  }

  async stop(): Promise<void> {
    this.queries.close();
  }
}
