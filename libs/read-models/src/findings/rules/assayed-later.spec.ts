import type { SubmittedAct } from '@lodestone/ledger';
import { openingStock } from '@lodestone/testing';
import { allOf, assay, dispatch, regrouping } from '@lodestone/testing/keeping';
import { eachWithChain } from '../found-in.fixture';

const chainNow = eachWithChain();
const code = 'assay-contradicts-sender';

/** The oxide was sent with Nd 639,000 ppm and Pr 206,000. */
const analysedAs = (Nd: number, change: object = {}): SubmittedAct =>
  assay({
    ...{ occurredOn: '2025-04-01', lotId: 'IN', ppm: { Nd, Pr: 206_000 } },
    analysis: { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-04-01' },
    ...change,
  });

beforeEach(() => {
  const chain = chainNow();
  chain.record('SEP', 'open-t', openingStock('T', 1_000));
  chain.record('SEP', 'toll', dispatch({ takes: [allOf('T', 1_000)] }));
  chain.record('WORKS', 'in', {
    type: 'Received',
    occurredOn: '2025-03-01',
    receipts: [{ movementId: 'SEP/toll/1', sentLotId: 'T', lotId: 'IN', massGrams: 1_000 }],
  });
});

const told = () =>
  chainNow()
    .open(code)
    .map(({ siteId, enterpriseId, records }) => [
      siteId,
      enterpriseId,
      records.map(({ siteId: at, recordId }) => `${at}/${recordId}`),
    ]);

const both = [
  ['SEP', 'RE', ['SEP/toll', 'WORKS/in']],
  ['WORKS', 'MAG', ['WORKS/again', 'WORKS/in']],
];

describe('goods that are analysed after they were received', () => {
  it('contradict what was sent, on both sides, with the figures of both', () => {
    chainNow().record('WORKS', 'again', analysedAs(400_000));

    expect(told().sort()).toStrictEqual(both);
    expect(chainNow().open(code)[0]).toMatchObject({
      occurredOn: '2025-04-01',
      toldTo: 'enterprise',
      detail: {
        movementId: 'SEP/toll/1',
        sentLotId: 'T',
        receiptRecordId: 'WORKS/in',
        elements: ['Nd'],
        sentMicrograms: ['639000000'],
        receivedMicrograms: ['400000000'],
      },
    });
  });

  it('do not where both may be right: within what weighing and analyses can be off', () => {
    chainNow().record('WORKS', 'again', analysedAs(632_000));
    expect(told()).toStrictEqual([]);
  });

  it('do not by the analysis that was told before, once a newer one agrees', () => {
    chainNow().record('WORKS', 'again', analysedAs(400_000));
    chainNow().record('WORKS', 'right', analysedAs(639_000));
    expect(told()).toStrictEqual([]);

    chainNow().void('WORKS', 'right');
    expect(told().sort()).toStrictEqual(both);
    chainNow().void('WORKS', 'again');
    expect(told()).toStrictEqual([]);
  });

  it('contradict it by a part of them, too, and by none that was mixed', () => {
    const parts = [allOf('A', 400), allOf('B', 600)];
    const regroup = (recordId: string, ...said: Parameters<typeof regrouping>): void =>
      void chainNow().record('WORKS', recordId, {
        ...regrouping(...said),
        occurredOn: '2025-03-02',
      });
    regroup('split', 'split', [allOf('IN', 1_000)], parts);
    chainNow().record('WORKS', 'again', analysedAs(400_000, { lotId: 'A' }));
    expect(told().sort()).toStrictEqual(both);
    chainNow().void('WORKS', 'again');

    regroup('merge', 'merge', parts, [allOf('M', 1_000)]);
    chainNow().record('WORKS', 'mixed', analysedAs(400_000, { lotId: 'M' }));
    expect(told()).toStrictEqual([]);
  });

  it('say nothing of a lot that came from nowhere', () => {
    chainNow().record('SEP', 'own', analysedAs(400_000, { lotId: 'OX' }));
    expect(told()).toStrictEqual([]);
  });
});
