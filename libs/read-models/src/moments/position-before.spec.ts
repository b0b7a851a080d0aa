import { comparePositions, isCounted, type RecordedEvent } from '@lodestone/kernel';
import { isDelivered } from '@lodestone/projections';
import {
  FollowedReadModel,
  itIsAReadModel,
  recordedLog,
} from '@lodestone/testing/followed-read-model';
import fc from 'fast-check';
import { momentsWithPlaceEvery } from './moments';
import { positionBefore } from './position-before';

describe('beginning to read the log at an ordinal', () => {
  itIsAReadModel(momentsWithPlaceEvery(2), () =>
    recordedLog(logOf('site party site site'.split(' '))),
  );

  it.each(['of the embedded store', 'of a server'] as const)(
    'comes to every ordinal with the declarations that it takes along, by positions %s',
    (whose) => {
      fc.assert(
        fc.property(someCategories, fc.integer({ min: 1, max: 5 }), (categories, every) => {
          const log = positioned(logOf(categories), whose);
          const readModel = new FollowedReadModel(momentsWithPlaceEvery(every));
          try {
            readModel.take(log);
            const counted = log.filter(({ stream }) => isCounted(stream));
            for (const ordinal of [...counted.keys(), counted.length]) {
              const { after, skip } = readModel.ask((reading) => positionBefore(reading, ordinal));
              expect(skip).toBeLessThan(every);
              expect(readFrom(log, after, skip)).toEqual(counting(log, ordinal));
            }
          } finally {
            readModel.close();
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('begins at the start of a log of which nothing is known yet', () => {
    const readModel = new FollowedReadModel(momentsWithPlaceEvery(2));

    expect(readModel.ask((reading) => positionBefore(reading, 7))).toEqual({
      after: 'start',
      skip: 7,
    });
    readModel.close();
  });
});

type Unplaced = Omit<RecordedEvent, 'position' | 'eventId'>;

const someCategories = fc.array(
  fc.constantFrom('site', 'enterprise', 'party', 'party', 'import', 'access', 'book', '$stats'),
  { maxLength: 40 },
);

/** One event of each category in turn. What an event says does not matter here. */
function logOf(categories: readonly string[]): readonly Unplaced[] {
  const revisions = new Map<string, number>();
  return categories.map((category, n) => {
    const stream = category === 'party' ? `party-${n}` : `${category}-A`;
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const recordedAt = new Date(Date.UTC(2026, 0, 31) + n * 1_000).toISOString();
    const metadata = { ...written, recordedAt };
    return { stream, revision, event: { type: 'PeriodClosed', data: {} }, metadata };
  });
}

const written = {
  actorId: 'spec',
  channel: 'api',
  correlationId: 'c',
  causationId: 'c',
  recordedAt: '',
  schemaVersion: 1,
} as const;

/** A server's have gaps, differ in their two halves, and exceed 2^53. */
const positioned = (
  log: readonly Unplaced[],
  whose: 'of the embedded store' | 'of a server',
): readonly RecordedEvent[] =>
  recordedLog(log).map((recorded, n) => {
    if (whose === 'of the embedded store') return recorded;
    const commit = 2n ** 60n + BigInt(n) * 317n;
    return { ...recorded, position: { commit, prepare: commit - 58n } };
  });

/** The events that a reader gets who begins there and skips as many as it says. */
function readFrom(
  log: readonly RecordedEvent[],
  after: ReturnType<typeof positionBefore>['after'],
  skip: number,
): readonly RecordedEvent[] {
  const read = log
    .filter(({ position }) => after === 'start' || comparePositions(position, after) > 0)
    .filter(({ stream }) => isDelivered(stream));
  let skipped = 0;
  while (skipped < skip) if (isCounted(read.shift()?.stream ?? 'site-')) skipped++;
  return read;
}

/** The same, counted from the start. */
const counting = (log: readonly RecordedEvent[], ordinal: number): readonly RecordedEvent[] =>
  readFrom(log, 'start', ordinal);
