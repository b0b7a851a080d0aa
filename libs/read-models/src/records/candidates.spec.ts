import { goods, sale } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { conditionsWith } from '../conditions';
import { addCandidates, everVoided } from './candidates';
import { listRecords, type RecordsQuestion } from './list-records';
import type { RecordedAct } from './record';
import type { RecordsReading, recordTables } from './record-tables';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

const days = ['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01', '2025-03-02'];

describe('where the records of some days lie', () => {
  let readModel: FollowedReadModel<typeof recordTables>;
  beforeAll(() => {
    const chain = new TradedChain();
    for (const [n, occurredOn] of days.slice(1).entries()) {
      chain.record('SEP', `sale-${n}`, sale({ occurredOn, goods: [oneGram] }));
    }
    chain.void('SEP', 'sale-0');
    chain.correct('SEP', 'sale-1', sale({ occurredOn: '2025-03-02', goods: [oneGram] }));
    chain.void('SEP', 'sale-3');
    readModel = new FollowedReadModel<typeof recordTables>(recordsWithKey);
    readModel.take(chain.log);
  });
  afterAll(() => readModel.close());

  const ranges = days.flatMap((from) => days.map((to) => [from, to] as const));
  const scopes = [{}, { siteId: 'SEP' }, { enterpriseId: 'RE' }, { siteId: 'MINE' }];
  const states = [undefined, 'live', 'voided'] as const;

  it.each([0, 5_000])('none is missing, where %i are gathered', (gatheredMax) => {
    readModel.ask((reading) => {
      for (const scope of scopes) {
        for (const state of states) {
          for (const [occurredFrom, occurredTo] of ranges) {
            const question = { ...scope, state, occurredFrom, occurredTo };
            const found = candidatesOf(reading, question, gatheredMax);
            const meant = meantBy(reading, question);
            expect(meant.filter((ordinal) => !found.has(ordinal))).toStrictEqual([]);
            const voided = state === 'voided' ? voidedIn(reading, question, gatheredMax) : meant;
            expect(meant.filter((ordinal) => !voided.includes(ordinal))).toStrictEqual([]);
            const { records: listed } = listRecords(reading, question);
            expect(listed.map(({ ordinal }) => ordinal)).toStrictEqual(meant);
          }
        }
      }
    });
  });
});

describe('records that were ever voided', () => {
  it('come in portions in the order of the list, each once', () => {
    const chain = new TradedChain();
    for (const n of [0, 1, 2]) chain.record('SEP', `sale-${n}`, sale({ goods: [oneGram] }));
    for (const n of [1, 0, 2]) chain.void('SEP', `sale-${n}`);
    const readModel = new FollowedReadModel<typeof recordTables>(recordsWithKey);
    readModel.take(chain.log);
    readModel.ask((reading) => {
      const all = reading.rows('voids', 'ORDER BY ordinal').map(({ ordinal }) => ordinal);
      const walk = { knownAt: reading.ordinal, after: Infinity, order: 'newest' } as const;
      for (const portion of [1, 2, 200]) {
        const portions = [...everVoided(reading, {}, walk, { portion })];
        expect(portions.flat()).toStrictEqual(all.toReversed());
        expect(portions.every(({ length }) => length <= portion)).toBe(true);
        const oldest = { ...walk, order: 'oldest', after: Number(all[0]) } as const;
        expect([...everVoided(reading, {}, oldest, { portion })].flat()).toStrictEqual(
          all.slice(1),
        );
      }
    });
    readModel.close();
  });
});

function voidedIn(
  reading: RecordsReading,
  question: RecordsQuestion,
  gatheredMax: number,
): readonly number[] {
  const walk = { knownAt: reading.ordinal, after: Infinity, order: 'newest' } as const;
  return [...everVoided(reading, question, walk, { gatheredMax })].flat();
}

function candidatesOf(
  reading: RecordsReading,
  question: RecordsQuestion,
  gatheredMax: number,
): ReadonlySet<number> {
  const conditions = conditionsWith();
  addCandidates(reading, question, conditions, gatheredMax);
  const rows = reading.select(
    { ordinal: 'integer' },
    `SELECT ordinal FROM records WHERE ${conditions.sql()}`,
    ...conditions.values,
  );
  return new Set(rows.map(({ ordinal }) => ordinal));
}

/** Told from the list of everything, of which each record says its days and its state. */
function meantBy(
  reading: RecordsReading,
  { occurredFrom = '', occurredTo = '~', ...question }: RecordsQuestion,
): readonly number[] {
  return listRecords(reading, { ...question, state: undefined })
    .records.filter((record) =>
      daysOf(record).some((day) => day >= occurredFrom && day <= occurredTo),
    )
    .filter(({ state }) => question.state === undefined || state === question.state)
    .map(({ ordinal }) => ordinal);
}

/** Of an act its own; of what puts one right, those of what it takes back and of what it states. */
function daysOf({ occurredOn, data }: RecordedAct): readonly string[] {
  const { reversed, act } = data as Partial<Record<'reversed' | 'act', { data: Dated }>>;
  return [occurredOn, reversed?.data.occurredOn, act?.data.occurredOn].filter(
    (day) => day !== undefined,
  );
}

type Dated = Readonly<{ occurredOn: string }>;

const oneGram = goods({ takes: [{ lotId: 'OX', massGrams: 1 }] });
