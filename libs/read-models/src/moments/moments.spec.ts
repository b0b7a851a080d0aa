import type { RecordedEvent } from '@lodestone/kernel';
import { openingStock } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { moments } from './moments';
import { ordinalAt } from './ordinal-at';

describe('moments', () => {
  itIsAReadModel(moments, () => recordedAt(0, 60, 60, 30, 90));

  it('means by a time the last ordinal that was known then', () => {
    readModel.take(recordedAt(0, 60, 60, 120, 180));

    expect(at('11:59:59.999')).toStrictEqual({ ordinal: -1, head: 4, isOver: true });
    expect(at('12:00:00')).toMatchObject({ ordinal: 0 });
    expect(at('12:00:59.999')).toMatchObject({ ordinal: 0 });
    expect(at('12:01:00')).toMatchObject({ ordinal: 2 });
    expect(at('12:02:59')).toMatchObject({ ordinal: 3 });
    expect(at('23:00:00')).toStrictEqual({ ordinal: 4, head: 4, isOver: false });
  });

  it('does not forget what it knew where a clock was set back', () => {
    readModel.take(recordedAt(0, 120, 60, 90, 180));

    expect(at('12:01:30')).toMatchObject({ ordinal: 0 });
    expect(at('12:02:00')).toMatchObject({ ordinal: 3 });
  });

  it('takes a time in any zone, and cuts off what is finer than a millisecond', () => {
    readModel.take(recordedAt(0, 60));
    const askedAt = (time: string) => readModel.ask((reading) => ordinalAt(reading, { at: time }));

    expect(askedAt('2026-01-31T20:00:00+08:00')).toMatchObject({ ordinal: 0 });
    expect(askedAt('2026-01-31T12:00:59.999999999Z')).toMatchObject({ ordinal: 0 });
  });

  it('knows nothing at any time before the first event', () => {
    readModel.take([]);

    expect(at('12:00:00')).toStrictEqual({ ordinal: -1, head: -1, isOver: false });
  });

  it('agrees with the running maximum, whatever the clocks did', () => {
    const seconds = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1, maxLength: 40 }), seconds, (times, second) => {
        const followed = new FollowedReadModel(moments);
        followed.take(recordedAt(...times));
        const time = new Date(noon + second * 1_000).toISOString();
        const { ordinal } = followed.ask((reading) => ordinalAt(reading, { at: time }));
        followed.close();
        const isLater = times.map((_, i) => Math.max(...times.slice(0, i + 1)) > second);
        const first = isLater.indexOf(true);

        expect(ordinal).toBe((first < 0 ? times.length : first) - 1);
      }),
      { numRuns: 50 },
    );
  });

  let readModel: FollowedReadModel;
  beforeEach(() => {
    readModel = new FollowedReadModel(moments);
  });
  afterEach(() => readModel.close());

  const at = (time: string) =>
    readModel.ask((reading) => ordinalAt(reading, { at: `2026-01-31T${time}Z` }));
});

const noon = Date.parse('2026-01-31T12:00:00Z');

/** A log of as many events, recorded so many seconds after noon. */
function recordedAt(...seconds: readonly number[]): readonly RecordedEvent[] {
  const chain = new TradedChain();
  for (let n = chain.log.length; n < seconds.length; n++) {
    chain.record('SEP', `open-${n}`, openingStock(`OX-${n}`, 1));
  }
  return chain.log.slice(0, seconds.length).map((recorded, n) => ({
    ...recorded,
    metadata: {
      ...recorded.metadata,
      recordedAt: new Date(noon + Number(seconds[n]) * 1_000).toISOString(),
    },
  }));
}
