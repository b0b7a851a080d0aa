import {
  acceptLicence,
  applyForLicence,
  exported,
  goods,
  grantLicence,
  tellOfLicence,
} from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { findLicence, listLicences } from './list-licences';
import { licences } from './licences';

let chain: TradedChain;
let readModel: FollowedReadModel<typeof licences.tables>;

beforeEach(() => {
  chain = new TradedChain();
  readModel = new FollowedReadModel(licences);
});

afterEach(() => readModel.close());

const apply = (licenceId: string, change: object = {}) => applyForLicence(licenceId, 'RE', change);
const [accept, grant, tell] = [acceptLicence, grantLicence, tellOfLicence];

const exportUnder = (licenceNumber: string, massGrams: number, occurredOn = '2025-02-01') =>
  exported({
    occurredOn,
    goods: [
      goods({
        takes: [{ lotId: 'OX', massGrams }],
        licences: [{ licenceNumber, item: 1, massGrams }],
      }),
    ],
  });

const fileOn = (asOf: string, licenceId = 'A', knownAt?: number) => {
  readModel.take(chain.news);
  const question = { licenceId, asOf, ...(knownAt === undefined ? {} : { knownAt }) };
  return readModel.ask((reading) => findLicence(reading, question)).licence;
};

const listed = (question: object = {}) => {
  readModel.take(chain.news);
  return readModel.ask((reading) =>
    listLicences(reading, { order: 'days-left', asOf: '2025-06-30', ...question }),
  );
};

describe('the file of a licence', () => {
  it('says at any day who holds it, what it waits for, and how its clock stands', () => {
    chain.submit(
      apply('A'),
      accept('A'),
      tell('A', 'ask', {
        type: 'LicenceSupplementRequested',
        occurredOn: '2025-01-08',
        asked: ['contract'],
      }),
      tell('A', 'answer', {
        type: 'LicenceSupplementGiven',
        occurredOn: '2025-01-09',
        requestRecordId: 'ask',
        attachments: [],
      }),
      tell('A', 'stop', {
        type: 'LicenceClockStopped',
        occurredOn: '2025-01-10',
        reason: 'expert-review',
      }),
    );
    const at = (day: string) => {
      const { state, heldBy, waitsFor, clock } = fileOn(day) ?? {};
      return [day, state, heldBy, waitsFor, clock?.daysUsed, clock?.daysLeft];
    };

    expect(fileOn('2025-01-01')).toBeUndefined();
    expect(at('2025-01-02').slice(1)).toStrictEqual([
      'submitted',
      'province',
      'acceptance',
      undefined,
      undefined,
    ]);
    expect(at('2025-01-07').slice(1)).toStrictEqual(['in-review', 'ministry', 'decision', 1, 44]);
    expect(at('2025-01-08').slice(1)).toStrictEqual(['questioned', 'exporter', 'answer', 2, 43]);
    expect(at('2025-01-31').slice(1)).toStrictEqual([
      'suspended',
      'ministry',
      'expert-review',
      4,
      41,
    ]);
  });

  it('is the same however late one asks about a day, and says what was known by an ordinal', () => {
    chain.submit(apply('A'), accept('A'), grant('A'));
    const known = fileOn('2025-01-19');
    chain.record('SEP', 'exp', exportUnder('NO-A', 100));

    expect(fileOn('2025-01-19')).toStrictEqual(known);
    const [before, now] = [fileOn('2025-03-01', 'A', 7), fileOn('2025-03-01')];
    expect(before?.items[0]).toMatchObject({ drawnGrams: 0 });
    expect(now?.items[0]).toMatchObject({ drawnGrams: 100, exports: 1 });
  });

  it('draws what exports name, and gives back what is voided or put right', () => {
    chain.submit(apply('A'), accept('A'), grant('A'));
    chain.record('SEP', 'one', exportUnder('NO-A', 300, '2025-01-22'));
    chain.record('SEP', 'two', exportUnder('NO-A', 200));
    // What another exporter writes under the number is none of it.
    chain.record(
      'SEP',
      'other',
      exported({
        exporterId: 'MAG',
        goods: [
          goods({
            takes: [{ lotId: 'OX', massGrams: 400 }],
            licences: [{ licenceNumber: 'NO-A', item: 1, massGrams: 400 }],
          }),
        ],
      }),
    );
    expect(fileOn('2025-02-02')?.items).toMatchObject([
      { item: 1, grantedGrams: 1_000, drawnGrams: 500, leftGrams: 500, exports: 2 },
    ]);

    chain.correct('SEP', 'one', exportUnder('NO-A', 100, '2025-01-23'));
    chain.void('SEP', 'two');
    expect(fileOn('2025-02-02')?.items).toMatchObject([
      { drawnGrams: 100, leftGrams: 900, exports: 1 },
    ]);
    expect(fileOn('2025-02-02')?.reports).toMatchObject([
      { exportRecordId: 'SEP/one', dueOn: '2025-02-22' },
    ]);
  });

  it('forecasts at the pace so far when it is used up, or what is left in the end', () => {
    chain.submit(apply('A'), accept('A'), grant('A'));
    chain.record('SEP', 'one', exportUnder('NO-A', 100, '2025-01-22'));

    // 100 g in ten days: 900 g more in ninety.
    expect(fileOn('2025-01-29')?.items[0]?.forecast).toStrictEqual({
      emptyOn: '2025-04-29',
      leftAtExpiryGrams: 0,
    });
    expect(fileOn('2025-12-21')?.items[0]?.forecast).toStrictEqual({ leftAtExpiryGrams: 898 });
    expect(fileOn('2025-01-21')?.items[0]).not.toHaveProperty('forecast');
    expect(fileOn('2026-01-01')?.items[0]).not.toHaveProperty('forecast');
  });

  it('ends with its day, with its last gram, and a single one with its export', () => {
    chain.submit(apply('A'), accept('A'), grant('A'));
    chain.submit(apply('S', { route: 'single' }), accept('S'), grant('S'));
    expect(fileOn('2025-12-31')?.state).toBe('granted');
    expect(fileOn('2026-01-01')?.state).toBe('expired');

    chain.record('SEP', 'one', exportUnder('NO-S', 1));
    expect(fileOn('2025-01-31', 'S')?.state).toBe('granted');
    expect(fileOn('2025-02-01', 'S')?.state).toBe('exhausted');
    chain.record('SEP', 'two', exportUnder('NO-A', 1_000));
    expect(fileOn('2025-02-01')?.state).toBe('exhausted');
    chain.void('SEP', 'one');
    expect(fileOn('2025-02-01', 'S')?.state).toBe('granted');
  });

  it('asks for a report of each export, and says which are late', () => {
    chain.submit(apply('A'), accept('A'), grant('A'));
    chain.record('SEP', 'one', exportUnder('NO-A', 100, '2025-01-22'));
    chain.record('SEP', 'two', exportUnder('NO-A', 100));
    const report = (recordId: string, occurredOn: string, kind: 'arrival' | 'use') =>
      tell('A', recordId, {
        type: 'LicenceUseReported',
        occurredOn,
        kind,
        exportRecordId: 'SEP/one',
        attachments: [],
      });
    chain.submit(report('r-1', '2025-02-22', 'arrival'), report('r-2', '2025-02-23', 'use'));

    expect(fileOn('2025-03-03')?.reports).toStrictEqual([
      {
        exportRecordId: 'SEP/one',
        kind: 'arrival',
        dueOn: '2025-02-21',
        reported: { recordId: 'r-1', occurredOn: '2025-02-22' },
        isOverdue: true,
      },
      { exportRecordId: 'SEP/two', kind: 'arrival', dueOn: '2025-03-03', isOverdue: false },
      {
        exportRecordId: 'SEP/one',
        kind: 'use',
        reported: { recordId: 'r-2', occurredOn: '2025-02-23' },
        isOverdue: false,
      },
    ]);
    expect(fileOn('2025-03-04')?.reports[1]).toMatchObject({ isOverdue: true });
  });
});

describe('the queue of files', () => {
  it('has first what has the fewest days left, and last what waits for nobody', () => {
    chain.submit(apply('A'), accept('A'), grant('A'));
    chain.submit(apply('B'), accept('B', '2025-06-10'), apply('C'), accept('C', '2025-06-03'));
    chain.submit(apply('D'));

    expect(listed().licences.map(({ licenceId }) => licenceId)).toStrictEqual(['C', 'B', 'A', 'D']);
    expect(listed({ states: ['in-review'], exporterId: 'RE' }).licences).toHaveLength(2);
    expect(listed({ licenceNumber: 'NO-A' }).licences).toHaveLength(1);
    expect(listed({ forExporterId: 'MAG' }).licences).toStrictEqual([]);
  });

  it('expects a decision by how long like files took, and nothing by fewer than five', () => {
    const days = ['2025-01-14', '2025-01-15', '2025-01-16', '2025-01-17', '2025-01-20'];
    for (const [n, day] of days.entries()) {
      chain.submit(apply(`D${n}`), accept(`D${n}`), grant(`D${n}`, day, { validFrom: day }));
      if (n === 3) {
        chain.submit(apply('NEW'), accept('NEW', '2025-06-24'));
        expect(fileOn('2025-06-30', 'NEW')).not.toHaveProperty('expected');
      }
    }

    expect(fileOn('2025-06-30', 'NEW')?.expected).toStrictEqual({
      expectedOn: '2025-07-04',
      medianDays: 8,
      likeFiles: 5,
      like: 'route-and-destination',
    });
    // By then half of them had been decided.
    expect(fileOn('2025-07-08', 'NEW')?.expected).not.toHaveProperty('expectedOn');
    expect(listed({ states: ['in-review'] }).licences[0]?.expected?.medianDays).toBe(8);
  });
});
