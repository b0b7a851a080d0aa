import type { RecordedEvent } from '@lodestone/kernel';
import { isPosted, postingsOf } from '@lodestone/ledger';
import { goods, openingStock, recordAct, reduction, sale } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import type { Rules } from '../rules';
import { explainRecord } from './explain-record';
import { findRecord } from './find-record';
import { latenessIn } from './flags-of-record';
import { listRecords, type RecordsQuestion } from './list-records';
import { marksOfRecords } from './marks-of-records';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

describe('records', () => {
  itIsAReadModel(recordsWithKey, () => {
    const traded = new TradedChain();
    traded.record('SEP', 'sale', sale());
    traded.void('SEP', 'sale');
    return traded.log;
  });

  it('keeps a record as it was sent', () => {
    chain.record('SEP', 'sale', sale());

    expect(find('sale')).toMatchObject({
      siteId: 'SEP',
      recordId: 'sale',
      enterpriseId: 'RE',
      type: 'SoldToClient',
      occurredOn: '2025-02-01',
      recordedAt: '2026-01-31T04:00:00.000Z',
      ordinal: 5,
      revision: 2,
      channel: 'api',
      state: 'live',
      data: { siteId: 'SEP', recordId: 'sale', contractNumber: 'C-1', sellerId: 'RE' },
      history: [{ ordinal: 5, change: 'recorded', byRecordId: 'sale', channel: 'api' }],
    });
    expect(find('sale')).not.toHaveProperty('voidedByRecordId');
  });

  it('shows a void on the record that it took back, and as a record of its own', () => {
    chain.record('SEP', 'sale', sale());
    chain.void('SEP', 'sale');

    expect(find('sale')).toMatchObject({
      state: 'voided',
      voidedByRecordId: 'void-sale',
      history: [
        { ordinal: 5, change: 'recorded', byRecordId: 'sale' },
        { ordinal: 6, change: 'voided', byRecordId: 'void-sale', reason: 'wrong-mass' },
      ],
    });
    const voiding = find('void-sale');
    expect(voiding).toMatchObject({
      type: 'RecordVoided',
      state: 'live',
      targetRecordId: 'sale',
      history: [{ change: 'recorded' }],
    });
    expect(voiding).not.toHaveProperty('occurredOn');
  });

  it('tells what was known before the void, and before the record', () => {
    chain.record('SEP', 'sale', sale());
    chain.void('SEP', 'sale');

    expect(find('sale', 5)).toMatchObject({ state: 'live', history: [{ change: 'recorded' }] });
    expect(find('sale', 5)).not.toHaveProperty('voidedByRecordId');
    expect(find('sale', 4)).toBeUndefined();
    expect(find('nobody')).toBeUndefined();
  });

  it('shows a corrected record as it was to have stood, and both versions in its history', () => {
    chain.record('SEP', 'sale', sale());
    chain.correct('SEP', 'sale', sale({ occurredOn: '2025-03-07', contractNumber: 'C-2' }));

    expect(find('sale')).toMatchObject({
      occurredOn: '2025-03-07',
      state: 'live',
      correctedByRecordId: 'correct-sale',
      data: { recordId: 'sale', contractNumber: 'C-2' },
      history: [
        { ordinal: 5, change: 'recorded', byRecordId: 'sale' },
        { ordinal: 6, change: 'corrected', byRecordId: 'correct-sale', reason: 'wrong-date' },
      ],
    });
    expect(find('sale', 5)).toMatchObject({
      occurredOn: '2025-02-01',
      data: { contractNumber: 'C-1' },
      history: [{ change: 'recorded' }],
    });
    expect(find('sale', 5)).not.toHaveProperty('correctedByRecordId');
    expect(find('correct-sale')).toMatchObject({
      type: 'RecordCorrected',
      targetRecordId: 'sale',
      data: { reversed: { type: 'SoldToClient' }, act: { data: { contractNumber: 'C-2' } } },
    });
    expect(list({ occurredFrom: '2025-03-01' })).toEqual(['correct-sale', 'sale']);
    expect(list({ occurredFrom: '2025-03-01', knownAt: 5 })).toEqual([]);
  });

  it('keeps the newest of many corrections, and the void that followed', () => {
    chain.record('SEP', 'sale', sale());
    chain.correct('SEP', 'sale', sale({ contractNumber: 'C-2' }), 'first');
    chain.correct('SEP', 'sale', sale({ contractNumber: 'C-3' }), 'second');
    chain.void('SEP', 'sale');

    expect(find('sale')).toMatchObject({ state: 'voided', data: { contractNumber: 'C-3' } });
    expect(find('sale')?.history.map(({ byRecordId }) => byRecordId)).toEqual([
      'sale',
      'first',
      'second',
      'void-sale',
    ]);
    expect(find('sale', 6)).toMatchObject({ state: 'live', data: { contractNumber: 'C-2' } });
  });

  it('lists by site, enterprise, type, period and state, newest first', () => {
    chain.record('SEP', 'sale', sale());
    chain.record('SEP', 'later', sale({ occurredOn: '2025-03-31' }));
    chain.record('WORKS', 'stock', openingStock('W-1', 5));
    chain.void('SEP', 'sale');

    expect(list({})).toEqual(['void-sale', 'stock', 'later', 'sale', 'open']);
    expect(list({ order: 'oldest' })).toEqual(['open', 'sale', 'later', 'stock', 'void-sale']);
    expect(list({ siteId: 'WORKS' })).toEqual(['stock']);
    expect(list({ enterpriseId: 'RE', types: ['SoldToClient', 'Exported'] })).toEqual([
      'later',
      'sale',
    ]);
    expect(list({ types: [] })).toEqual([]);
    const february = { occurredFrom: '2025-02-01', occurredTo: '2025-02-28' };
    expect(list(february)).toEqual(['void-sale', 'sale']);
    expect(list({ occurredFrom: '2025-02-01' })).toEqual(['void-sale', 'later', 'sale']);
    expect(list({ state: 'voided' })).toEqual(['sale']);
    expect(list({ state: 'live' })).toEqual(['void-sale', 'stock', 'later', 'open']);
    expect(list({ state: 'voided', knownAt: 7 })).toEqual([]);
    expect(list({ knownAt: 6 })).toEqual(['later', 'sale', 'open']);
    expect(list({ knownAt: -1 })).toEqual([]);
    expect(list({ asOf: '2025-02-28' })).toEqual(['void-sale', 'stock', 'sale', 'open']);
    expect(list({ asOf: '2025-01-31' })).toEqual(['stock', 'open']);
    expect(list({ asOf: '2024-12-31' })).toEqual([]);
  });

  it('shows a void where what it takes back stands, and nowhere without it', () => {
    chain.record('SEP', 'sale', sale());
    chain.correct('SEP', 'sale', sale({ occurredOn: '2025-03-07' }));
    chain.void('SEP', 'sale');

    expect(list({ asOf: '2025-03-06' })).toEqual(['correct-sale', 'open']);
    expect(list({ asOf: '2025-03-07' })).toEqual(['void-sale', 'correct-sale', 'sale', 'open']);
    expect(list({ occurredFrom: '2025-03-01' })).toEqual(['void-sale', 'correct-sale', 'sale']);
  });

  it('shows a correction on both days between which it moves something', () => {
    chain.record('SEP', 'sale', sale({ occurredOn: '2025-03-07' }));
    chain.correct('SEP', 'sale', sale({ occurredOn: '2025-02-01' }));
    const february = { occurredFrom: '2025-02-01', occurredTo: '2025-02-28' };

    expect(list({ ...february, knownAt: 5 })).toEqual([]);
    expect(list(february)).toEqual(['correct-sale', 'sale']);
    expect(list({ asOf: '2025-02-01' })).toEqual(['correct-sale', 'sale', 'open']);
    expect(list({ occurredFrom: '2025-03-01' })).toEqual(['correct-sale']);
    expect(list({ occurredFrom: '2025-02-02', occurredTo: '2025-03-06' })).toEqual([]);
    expect(list({ occurredFrom: '2025-03-01', asOf: '2025-03-06' })).toEqual([]);
  });

  it('shows the repairs of a day that put lines of that day into the books', () => {
    const days = ['2025-02-01', '2025-02-10', '2025-02-20', '2025-03-01'];
    for (const [n, first] of days.entries()) {
      chain.record('SEP', `sale-${n}`, sale({ ...ofGrams(n + 1), occurredOn: first }));
      for (const [m, then] of days.entries()) {
        if (m === n) continue;
        const moved = sale({ ...ofGrams(n + 1), occurredOn: then });
        chain.correct('SEP', `sale-${n}`, moved, `move-${n}-${m}`);
      }
      if (n % 2 === 0) chain.void('SEP', `sale-${n}`);
    }
    const isRepair = ({ event: { type } }: RecordedEvent) =>
      /^Record(Voided|Corrected)$/.test(type);
    const repairs = chain.log.filter(isRepair);
    for (const day of days) {
      const posted = repairs.filter(
        ({ event }) =>
          isPosted(event) && postingsOf(event).some(({ occurredOn }) => occurredOn === day),
      );
      const listed = page({
        types: ['RecordVoided', 'RecordCorrected'],
        ...{ occurredFrom: day, occurredTo: day, order: 'oldest' },
      });

      expect(posted.length).toBeGreaterThan(3);
      expect(listed.records.map(({ data }) => data)).toEqual(posted.map(({ event }) => event.data));
    }
  });

  it('flags by the deadlines that were configured, as every other mark does', () => {
    chain.record('SEP', 'sale', sale());
    const trade = { dayOfNextMonth: 28, includesDay: true, source: 'A-DECREE', verified: false };
    const deadlines = [{ ...trade, activity: 'separation', effectiveFrom: '0000-01-01' } as const];
    const marksBy = (rules: Rules) => {
      readModel.take(chain.news);
      return readModel.ask((reading) => {
        const [listed] = listRecords(reading, { types: ['SoldToClient'] }, rules).records;
        const found = findRecord(reading, { siteId: 'SEP', recordId: 'sale' }, rules);
        const [mark] = marksOfRecords(reading, { siteId: 'SEP', recordIds: ['sale'] }, rules);
        const explained = explainRecord(reading, { siteId: 'SEP', recordId: 'sale' }, rules);
        const told = {
          siteId: 'SEP',
          occurredOn: '2025-02-01',
          recordedAt: String(found?.recordedAt),
        };
        return {
          late: [listed, found, mark, explained?.record].map((one) =>
            one?.flags.filter(({ code }) => code === 'late').map(({ detail }) => detail),
          ),
          isLate: latenessIn(reading, reading.ordinal, rules)(told),
        };
      });
    };

    const late = [
      {
        ...{ occurredOn: '2025-02-01', recordedOn: '2026-01-31' },
        ...{ dueOn: '2025-03-28', source: 'A-DECREE' },
      },
    ];
    expect(marksBy({ deadlines })).toStrictEqual({ late: Array(4).fill(late), isLate: true });
    expect(marksBy({ deadlines: [] })).toStrictEqual({ late: Array(4).fill([]), isLate: false });
  });

  it('neither repeats nor leaves out a record while others are recorded and voided', () => {
    for (let n = 1; n <= 6; n++) chain.record('SEP', `sale-${n}`, sale(ofGrams(n)));
    const first = page({ siteId: 'SEP', state: 'live', limit: 3 });

    chain.void('SEP', 'sale-2');
    chain.record('SEP', 'sale-7', sale(ofGrams(7)));
    const second = page({ siteId: 'SEP', state: 'live', limit: 3, after: first.next });
    const third = page({ siteId: 'SEP', state: 'live', limit: 3, after: second.next });

    const ids = [first, second, third].map(({ records: some }) =>
      some.map(({ recordId }) => recordId),
    );
    expect(ids).toEqual([['sale-6', 'sale-5', 'sale-4'], ['sale-3', 'sale-2', 'sale-1'], ['open']]);
    expect([second.knownAt, third.knownAt]).toEqual([first.knownAt, first.knownAt]);
    expect(third.next).toBeUndefined();
  });

  it('keeps every kind of act', () => {
    chain.submit(
      recordAct('SEP', 'reduced', reduction({ takes: [{ lotId: 'OX', massGrams: 1_000 }] })),
    );

    expect(find('reduced')).toMatchObject({ type: 'Refined', data: { step: 'metal-reduction' } });
  });

  let chain: TradedChain;
  let readModel: FollowedReadModel;
  beforeEach(() => {
    chain = new TradedChain();
    readModel = new FollowedReadModel(recordsWithKey);
  });
  afterEach(() => readModel.close());

  const find = (recordId: string, knownAt?: number) => {
    readModel.take(chain.news);
    return readModel.ask((reading) => findRecord(reading, { siteId: 'SEP', recordId, knownAt }));
  };
  const page = (question: RecordsQuestion) => {
    readModel.take(chain.news);
    return readModel.ask((reading) => listRecords(reading, question));
  };
  const list = (question: RecordsQuestion) =>
    page(question).records.map(({ recordId }) => recordId);
  const ofGrams = (massGrams: number) => ({
    goods: [goods({ takes: [{ lotId: 'OX', massGrams }] })],
  });
});
