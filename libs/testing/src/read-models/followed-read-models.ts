import type { RecordedEvent } from '@lodestone/kernel';
import type { Projection } from '@lodestone/projections';
import { rulesOfLaw } from '@lodestone/read-models/rules';
import { FollowedChain } from './followed-chain';
import { FollowedReadModel } from '../followed-read-model';
import { clientIdWithKey } from '../traded-chain';
import {
  queries,
  type AnswerOf,
  type Query,
  type QueryName,
  type QuestionOf,
} from '@lodestone/read-models/queries';
import {
  projectionsWith,
  type ReadModelName,
  type Readings,
  type SourceName,
} from '@lodestone/read-models/read-models';
import { cubes as stockCubes } from '@lodestone/read-models/stock/cubes';
import { stockRolledUpBy } from '@lodestone/read-models/stock/stock';
import { cubes } from '@lodestone/read-models/transaction-volumes/cubes';
import { volumesRolledUpBy } from '@lodestone/read-models/transaction-volumes/transaction-volumes';

/** Blocks so small that a short history fills many, and ends in the middle of one. */
const smallBlocks = [3, 3, 4, 5, 7];
const rolledUpOften = volumesRolledUpBy(
  cubes.map((cube, n) => ({ ...cube, blockOrdinals: smallBlocks[n] as number })),
);

const stockRolledUpOften = stockRolledUpBy(
  stockCubes.map((cube) => ({ ...cube, blockOrdinals: cube.name === 'always' ? 3 : 5 })),
);

const rolledUp = new Map<string, Projection>(
  [rolledUpOften, stockRolledUpOften].map((each) => [each.name, each]),
);

/** Every read model that the program follows, in a form that a short history says much to. */
export const followedProjections: readonly Projection[] = projectionsWith({
  clientIdOf: clientIdWithKey,
}).map((each) => rolledUp.get(each.name) ?? each);

/** All read models over one log, asked as the program asks them. */
export class FollowedReadModels {
  readonly #files = new Map(
    followedProjections.map((each) => [each.name as ReadModelName, new FollowedReadModel(each)]),
  );

  readonly #chain = new FollowedChain();

  /** Events that follow on those before, for all read models or for some. */
  take(log: readonly RecordedEvent[], names = [...this.#files.keys()]): void {
    for (const name of names) this.#fileOf(name).take(log);
    this.#chain.take(log);
  }

  ask<Name extends QueryName>(name: Name, question: QuestionOf<Name>): AnswerOf<Name> {
    const query = queries[name] as Query<QuestionOf<Name>, AnswerOf<Name>>;
    const terms = { ...rulesOfLaw, stillAsked: () => undefined };
    return this.#readAll(query.readModels, (readings) => query.answer(readings, question, terms));
  }

  close(): void {
    for (const file of this.#files.values()) file.close();
  }

  #readAll<Answer>(
    [name, ...rest]: readonly SourceName[],
    answer: (readings: Readings) => Answer,
  ): Answer {
    if (name === undefined) return answer({} as Readings);
    const read = (reading: unknown): Answer =>
      this.#readAll(rest, (readings) => answer({ ...readings, [name]: reading }));
    return name === 'journal' ? read(this.#chain) : this.#fileOf(name).ask(read);
  }

  #fileOf(name: ReadModelName): FollowedReadModel {
    const file = this.#files.get(name);
    if (!file) throw new Error(`${name} is followed`);
    return file;
  }
}
