import { ChainInProcess, type ChainKeeperOptions } from '@lodestone/journal';
import {
  classOf,
  openQueries,
  type OpenQueries,
  type QueryName,
  type QuestionOf,
  type Rules,
} from '@lodestone/read-models';
import type { ChainStatus } from '../chain/kept-chain';
import { faultOf, type Answered, type Asked, type EndedQuestion, type LaneStatus } from './asked';

type InProcessOptions = Readonly<{ rules?: Rules; chain?: ChainKeeperOptions }>;

/** For specs: the same questions and the same faults, without a thread. */
export class QuestionsInProcess implements Asked {
  private readonly queries: OpenQueries;
  private hear: (ended: EndedQuestion) => void = () => undefined;

  private readonly lines: ChainInProcess | undefined;

  constructor(folder: string, { rules, chain }: InProcessOptions = {}) {
    const lines = chain && new ChainInProcess(chain);
    this.lines = lines;
    this.queries = openQueries(folder, {
      ...(rules ? { rules } : {}),
      ...(lines ? { chain: () => lines.refreshed() } : {}),
    });
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

  chain(): ChainStatus | undefined {
    return this.lines?.status;
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
