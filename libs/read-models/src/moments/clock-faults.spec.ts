import type { RecordedEvent } from '@lodestone/kernel';
import {
  FollowedReadModel,
  itIsAReadModel,
  recordedLog,
} from '@lodestone/testing/followed-read-model';
import fc from 'fast-check';
import { latestStamp } from './latest-stamp';
import { moments } from './moments';
import { ordinalAt } from './ordinal-at';

/** A record with its stamp, in seconds after noon; or the declaration of ordinals, with its own. */
type Told = number | Readonly<{ at: number; from: number; to: number }>;

describe('records that were stamped by a clock that ran ahead', () => {
  itIsAReadModel(moments, () => logOf([0, 900, 10, { at: 20, from: 1, to: 1 }, 30]));

  it('hide what was recorded after them until the fault is declared', () => {
    readModel.take(logOf([0, 900, 10, 20]));
    expect([knownAt(5), knownAt(15), knownAt(25)]).toStrictEqual([0, 0, 0]);

    readModel.take(logOf([0, 900, 10, 20, { at: 30, from: 1, to: 1 }]).slice(4));
    expect([knownAt(5), knownAt(15), knownAt(25), knownAt(30)]).toStrictEqual([1, 2, 3, 4]);
  });

  it('are known since the record before them', () => {
    readModel.take(logOf([0, 10, 900, 901, { at: 20, from: 2, to: 3 }]));

    expect([knownAt(9), knownAt(10), knownAt(19), knownAt(20)]).toStrictEqual([0, 3, 3, 4]);
  });

  it('are known at all times where no record with a right stamp comes before them', () => {
    readModel.take(logOf([900, 901, { at: 20, from: 0, to: 1 }]));

    expect([knownAt(-3_600), knownAt(19), knownAt(20)]).toStrictEqual([1, 1, 2]);
  });

  it('leave a declaration that was itself stamped wrongly to the next one', () => {
    const log = logOf([0, 900, { at: 901, from: 1, to: 1 }, 10, { at: 20, from: 2, to: 2 }, 30]);
    readModel.take(log.slice(0, 4));
    expect(knownAt(15)).toBe(1);
    readModel.take(log.slice(4));

    expect([knownAt(5), knownAt(15), knownAt(25), knownAt(30)]).toStrictEqual([2, 3, 4, 5]);
  });

  it('are told in rows, the first of them first, with the largest stamp there is', () => {
    const log = logOf([0, 900, 910, 10, 905, { at: 20, from: 1, to: 2 }]);
    readModel.take(log.slice(0, 5));
    expect(later(60)).toStrictEqual({
      recordedAt: '2026-01-31T12:15:10.000Z',
      declaredOrdinal: -1,
      later: { fromOrdinal: 1, toOrdinal: 2 },
    });

    readModel.take(log.slice(5));
    expect(later(60)).toStrictEqual({
      recordedAt: '2026-01-31T12:15:05.000Z',
      declaredOrdinal: 5,
      later: { fromOrdinal: 4, toOrdinal: 4 },
    });
    expect(later(910)).toStrictEqual({
      recordedAt: '2026-01-31T12:15:05.000Z',
      declaredOrdinal: 5,
    });
  });

  it('tell nothing of an empty log, nor of one without a right stamp', () => {
    expect(later(0)).toStrictEqual({ declaredOrdinal: -1 });
    readModel.take(logOf([900, { at: 901, from: 0, to: 1 }]));

    expect(later(0)).toStrictEqual({ declaredOrdinal: 1 });
  });

  it('leave known at a time exactly what the corrected running maximum says', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: -1, max: 60 }), (told, second) => {
        const followed = new FollowedReadModel(moments);
        try {
          followed.take(logOf(told));
          const known = correctedMaxima(told).filter((maximum) => maximum <= second).length;
          expect(followed.ask((reading) => ordinalAt(reading, timeOf(second))).ordinal).toBe(
            known - 1,
          );
          const now = Math.max(...correctedMaxima(told), -1);
          expect(followed.ask((reading) => ordinalAt(reading, timeOf(now)))).toStrictEqual({
            ordinal: told.length - 1,
            head: told.length - 1,
            isOver: false,
          });
        } finally {
          followed.close();
        }
      }),
      { numRuns: 60 },
    );
  });

  let readModel: FollowedReadModel;
  beforeEach(() => {
    readModel = new FollowedReadModel(moments);
  });
  afterEach(() => readModel.close());

  const knownAt = (second: number) =>
    readModel.ask((reading) => ordinalAt(reading, timeOf(second))).ordinal;
  const later = (second: number) =>
    readModel.ask((reading) => latestStamp(reading, { laterThan: timeOf(second).at }));
});

const noon = Date.parse('2026-01-31T12:00:00Z');

const timeOf = (second: number) => ({ at: new Date(noon + second * 1_000).toISOString() });

/** Good stamps are small; each declaration names what is there already, right or wrong. */
const histories: fc.Arbitrary<readonly Told[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 50 }) },
      { weight: 1, arbitrary: fc.integer({ min: 500, max: 900 }) },
      {
        weight: 1,
        arbitrary: fc.record({ at: fc.nat(50), from: fc.nat(29), to: fc.nat(29) }),
      },
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((told) =>
    told.map((one, ordinal) => {
      if (typeof one === 'number') return one;
      if (ordinal === 0) return one.at;
      const [from, to] = [one.from % ordinal, one.to % ordinal];
      return { at: one.at, from: Math.min(from, to), to: Math.max(from, to) };
    }),
  );

/** By the words of the design: declared stamps count as the one before them. */
function correctedMaxima(told: readonly Told[]): readonly number[] {
  const declared = new Set(
    told.flatMap((one) =>
      typeof one === 'number'
        ? []
        : told.map((_, o) => o).filter((o) => one.from <= o && o <= one.to),
    ),
  );
  let maximum = -Infinity;
  return told.map((one, ordinal) => {
    if (!declared.has(ordinal)) maximum = Math.max(maximum, typeof one === 'number' ? one : one.at);
    return maximum;
  });
}

function logOf(told: readonly Told[]): readonly RecordedEvent[] {
  const log = told.map((one, revision) => {
    const isRecord = typeof one === 'number';
    const event = isRecord
      ? { type: 'PeriodClosed', data: {} }
      : { type: 'ClockFaultDeclared', data: { fromOrdinal: one.from, toOrdinal: one.to } };
    const metadata = { ...written, recordedAt: timeOf(isRecord ? one : one.at).at };
    return { stream: 'site-A', revision, event, metadata };
  });
  return recordedLog(log);
}

const written = {
  actorId: 'spec',
  channel: 'api',
  correlationId: 'c',
  causationId: 'c',
  schemaVersion: 1,
} as const;
