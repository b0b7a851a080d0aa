import type { Ordinal } from '@lodestone/kernel';
import { ProjectionReader, type ReaderOptions } from '@lodestone/projections';
import { queries, type AnswerOf, type Query, type QueryName, type QuestionOf } from './queries';
import { rulesOfLaw, type Rules } from './rules';
import { readModels, type ReadModel, type ReadModelName, type Readings } from './read-models';

/** Answers questions from the files of one folder, in whichever thread it was opened. */
export type OpenQueries = Readonly<{
  /**
   * @returns the answer and the ordinal that it reflects
   * @throws NotBuiltYet while the follower has not made the file
   * @throws InvalidCursor
   */
  ask: <Name extends QueryName>(
    name: Name,
    question: QuestionOf<Name>,
  ) => Readonly<{ ordinal: Ordinal; answer: AnswerOf<Name> }>;
  close: () => void;
}>;

export type QueriesOptions = ReaderOptions & Readonly<{ rules?: Rules }>;

export function openQueries(
  folder: string,
  { rules = rulesOfLaw, ...options }: QueriesOptions = {},
): OpenQueries {
  const readers = new Map<ReadModelName, ProjectionReader>();
  const readerOf = (name: ReadModelName): ProjectionReader => {
    const readModel: ReadModel = readModels[name];
    const all = { ...options, serves: true };
    const reader = readers.get(name) ?? new ProjectionReader(folder, readModel, all);
    readers.set(name, reader);
    return reader;
  };
  return {
    ask(name, question) {
      const query = queries[name] as Query<unknown, never>;
      return readAll(query.readModels, readerOf, (readings) =>
        query.answer(readings, question, rules),
      );
    },
    close: () => {
      for (const reader of readers.values()) reader.close();
    },
  };
}

/** Opens one read model inside the other, so that all of them are read as of one moment. */
function readAll<Answer>(
  names: readonly ReadModelName[],
  readerOf: (name: ReadModelName) => ProjectionReader,
  answer: (readings: Readings) => Answer,
): Readonly<{ ordinal: Ordinal; answer: Answer }> {
  const [name, ...rest] = names;
  if (name === undefined) return { ordinal: Infinity, answer: answer({} as Readings) };
  const outer = readerOf(name).read((reading) =>
    readAll(rest, readerOf, (readings) => answer({ ...readings, [name]: reading })),
  );
  const ordinal = Math.min(outer.ordinal, outer.answer.ordinal);
  return { ordinal, answer: outer.answer.answer };
}
