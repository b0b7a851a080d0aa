import type { Chain } from '@lodestone/journal';
import type { Ordinal } from '@lodestone/kernel';
import { NotBuiltYet, ProjectionReader, type ReaderOptions } from '@lodestone/projections';
import { queries, type AnswerOf, type Query, type QueryName, type QuestionOf } from './queries';
import { rulesOfLaw, type Rules } from './rules';
import {
  readModels,
  type ReadModel,
  type ReadModelName,
  type Readings,
  type SourceName,
} from './read-models';

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

export type QueriesOptions = ReaderOptions &
  Readonly<{
    rules?: Rules;
    /** The lines as they are now, for whoever answers questions of the chain. */
    chain?: () => Chain;
  }>;

const noChain = (): never => {
  throw new NotBuiltYet('nobody keeps lines here');
};

const asLongAsItTakes = (): void => undefined;

export function openQueries(
  folder: string,
  { rules = rulesOfLaw, chain = noChain, ...options }: QueriesOptions = {},
): OpenQueries {
  const readers = new Map<ReadModelName, ProjectionReader>();
  const readerOf = (name: ReadModelName): ProjectionReader => {
    const readModel: ReadModel = readModels[name];
    const all = { ...options, serves: true };
    const reader = readers.get(name) ?? new ProjectionReader(folder, readModel, all);
    readers.set(name, reader);
    return reader;
  };
  const { stillAsked = asLongAsItTakes } = options;
  return {
    ask(name, question) {
      const query = queries[name] as Query<unknown, never>;
      const read: Read = (source, answer) => {
        if (source !== 'journal') return readerOf(source).read(answer);
        const lines = chain();
        return { ordinal: lines.ordinal, answer: answer(lines) };
      };
      return readAll(query.readModels, read, (readings) =>
        query.answer(readings, question, { ...rules, stillAsked }),
      );
    },
    close: () => {
      for (const reader of readers.values()) reader.close();
    },
  };
}

type Answered<Answer> = Readonly<{ ordinal: Ordinal; answer: Answer }>;

/** What `answer` says of a source, and as of which ordinal. */
type Read = <Answer>(source: SourceName, answer: (reading: unknown) => Answer) => Answered<Answer>;

/** Opens one source inside the other, so that all of them are read as of one moment. */
function readAll<Answer>(
  names: readonly SourceName[],
  read: Read,
  answer: (readings: Readings) => Answer,
): Answered<Answer> {
  const [name, ...rest] = names;
  if (name === undefined) return { ordinal: Infinity, answer: answer({} as Readings) };
  const outer = read(name, (reading) =>
    readAll(rest, read, (readings) => answer({ ...readings, [name]: reading })),
  );
  const ordinal = Math.min(outer.ordinal, outer.answer.ordinal);
  return { ordinal, answer: outer.answer.answer };
}
