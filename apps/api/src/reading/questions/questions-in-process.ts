import {
  classOf,
  openQueries,
  type OpenQueries,
  type QueryName,
  type QuestionOf,
  type Rules,
} from '@lodestone/read-models';
import { faultOf, type Answered, type Asked, type EndedQuestion, type LaneStatus } from './asked';

/** For specs: the same questions and the same faults, without a thread. */
export class QuestionsInProcess implements Asked {
  private readonly queries: OpenQueries;
  private hear: (ended: EndedQuestion) => void = () => undefined;

  constructor(folder: string, rules?: Rules) {
    this.queries = openQueries(folder, rules ? { rules } : {});
  }

  async ask<Name extends QueryName>(
    name: Name,
    question: QuestionOf<Name>,
  ): Promise<Answered<Name>> {
    const begun = performance.now();
    const end = (because: EndedQuestion['because']): void => {
      const tookMs = performance.now() - begun;
      this.hear({ name, lane: classOf(name), because, waitedMs: 0, tookMs });
    };
    try {
      const answered = this.queries.ask(name, question);
      end('answered');
      return answered;
    } catch (error) {
      end('failed');
      throw faultOf(error);
    }
  }

  lanes(): readonly LaneStatus[] {
    return [];
  }

  onEnded(hear: (ended: EndedQuestion) => void): void {
    this.hear = hear;
  }

  drop(): void {
    // Nothing waits: each question is answered when it is asked.
  }

  async stop(): Promise<void> {
    this.queries.close();
  }
}
