import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { Ordinal } from '@lodestone/kernel';
import { eventTypes } from '@lodestone/ledger';
import { CannotBuild, withStateAt, type Projection, type State } from '@lodestone/projections';
import { everyToldHistory, type ToldHistory } from '@lodestone/testing/histories/told-history';
import {
  asOfOrdinal,
  countedIn,
  dated,
  subjectsOf,
  type DatedName,
} from '@lodestone/testing/read-models/dated-questions';
import {
  FollowedReadModels,
  followedProjections,
} from '@lodestone/testing/read-models/followed-read-models';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queries, type Query, type QuestionOf } from './queries';
import type { Readings } from './read-models';
import { rulesOfLaw } from './rules';

/** Those that rows answer by themselves; what of the chain is asked over lines is so by their ordinals. */
const asked = (Object.keys(dated) as DatedName[]).filter(
  (name) =>
    // The page of one who was forgotten since tells of the order, whatever was known (known-at.spec).
    name !== 'client' && !(queries[name].readModels as readonly string[]).includes('journal'),
);

let folder: string;
let told: ToldHistory;
let store: EmbeddedEventStore;

beforeAll(async () => {
  everyToldHistory((history) => (told = history), { runs: 1, moves: 120 });
  store = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
  for (const { stream, revision, eventId, event, metadata } of told.kept) {
    const expected = revision === 0 ? 'no-stream' : revision - 1;
    await store.append(stream, [{ eventId, event, metadata }], { expected });
  }
  folder = mkdtempSync(join(tmpdir(), 'travelled-'));
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('a read model as of an ordinal', () => {
  it('says what the ledger says today of what was known then', async () => {
    expect(asked.length).toBeGreaterThan(8);
    const now = new FollowedReadModels();
    try {
      now.take(told.kept);
      const head = countedIn(told.kept).length - 1;
      for (const knownAt of [Math.floor(head / 3), Math.floor((2 * head) / 3), head]) {
        await withStates(knownAt, (states) => {
          for (const [name, question] of questionsAt(knownAt)) {
            const answer = now.ask(name, asOfOrdinal(name, question, knownAt));
            const then = answerOf(states, name, question);
            expect({ name, question, knownAt, answer: then }).toEqual({
              ...{ name, question, knownAt, answer },
            });
          }
        });
      }
    } finally {
      now.close();
    }
  });

  it('gives each row once, in key order, and leaves nothing behind', async () => {
    const head = countedIn(told.kept).length - 1;
    for (const projection of followedProjections) {
      const { given, rows } = await withStateAt(optionsFor(projection, head), (state) => ({
        given: [...state.tables()].map(([table, all]) => [table, [...all]] as const),
        rows: state.digest.rows,
      }));

      expect(given.map(([table]) => table)).toEqual(Object.keys(projection.tables));
      expect(given.reduce((sum, [, all]) => sum + all.length, 0)).toBe(rows);
      const keys = given.flatMap(([table, all]) =>
        all.map((row) => JSON.stringify([table, keyIn(projection, table, row)])),
      );
      expect(new Set(keys).size).toBe(rows);
      expect(rows).toBeGreaterThan(0);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is empty before the first event, and not of an ordinal that is still to come', async () => {
    const [projection] = followedProjections as [Projection];
    const before = await withStateAt(optionsFor(projection, -1), ({ digest }) => digest);
    expect(before).toMatchObject({ ordinal: undefined, rows: 0 });

    const beyond = withStateAt(optionsFor(projection, 1_000_000), ({ digest }) => digest);
    await expect(beyond).rejects.toThrow(CannotBuild);
    expect(readdirSync(folder)).toEqual([]);
  });
});

const optionsFor = (projection: Projection, upTo: Ordinal) => ({
  ...{ projection, upTo, folder, store, fingerprint: 'key' },
  knownTypes: new Set<string>(eventTypes),
});

/** All of them at once, each built on its own. */
async function withStates(
  upTo: Ordinal,
  use: (states: ReadonlyMap<string, State>) => void,
  [projection, ...rest] = followedProjections,
  states: ReadonlyMap<string, State> = new Map(),
): Promise<void> {
  if (!projection) return use(states);
  await withStateAt(optionsFor(projection, upTo), (state) =>
    withStates(upTo, use, rest, new Map(states).set(projection.name, state)),
  );
}

function answerOf(
  states: ReadonlyMap<string, State>,
  name: DatedName,
  question: QuestionOf<DatedName>,
): unknown {
  const query = queries[name] as unknown as Query<QuestionOf<DatedName>, unknown>;
  const terms = { ...rulesOfLaw, stillAsked: () => undefined };
  const readAll = ([source, ...rest]: readonly string[], readings: object): unknown => {
    if (source === undefined) return query.answer(readings as Readings, question, terms);
    const { reader } = states.get(source) as State;
    return reader.read((reading) => readAll(rest, { ...readings, [source]: reading })).answer;
  };
  return readAll(query.readModels, {});
}

const questionsAt = (knownAt: Ordinal) =>
  asked.flatMap((name) =>
    (dated[name](subjectsOf(told.log, knownAt)) as QuestionOf<DatedName>[]).map(
      (question) => [name, question] as const,
    ),
  );

function keyIn({ tables }: Projection, table: string, row: unknown): readonly unknown[] {
  const columns = tables[table]?.key ?? ['ordinal', 'line'];
  return columns.map((column) => (row as Readonly<Record<string, unknown>>)[column]);
}
