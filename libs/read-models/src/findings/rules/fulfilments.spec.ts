import { exported, goods, openingStock, saleAbroad, voidRecord } from '@lodestone/testing';
import { givingUp } from '@lodestone/testing/deals';
import { imported } from '@lodestone/testing/submissions';
import type { SubmittedAct } from '@lodestone/ledger';
import { eachWithChain } from '../found-in.fixture';
import type { FulfilmentFacts } from '../facts/fulfilment-facts';
import { dealExceeded } from './deal-exceeded';
import { returnExceedsImport } from './return-exceeds-import';

const chainNow = eachWithChain();

const ofSale = (lotId: string, massGrams: number, change: object = {}) =>
  exported({
    goods: [goods({ saleDealId: 'SEP/sale/1', takes: [{ lotId, massGrams }] })],
    ...change,
  });

describe('a sale abroad', () => {
  const facts = (
    massGrams: number,
    takenGrams: FulfilmentFacts['takenGrams'],
  ): FulfilmentFacts => ({
    ...{ kind: 'sale', name: 'SEP/sale/1', siteId: 'SEP', occurredOn: '2025-02-01' },
    ...{ massGrams, takenGrams },
  });

  it('is exceeded on the day on which more left under it than was sold', () => {
    const taken = { '2025-02-01': 3_000, '2025-02-09': 60_000, '2025-03-01': 1 };

    expect(dealExceeded.judge(facts(4_000, taken))).toEqual([
      {
        subject: 'SEP/sale/1',
        siteId: 'SEP',
        recordIds: ['SEP/sale'],
        occurredOn: '2025-02-09',
        detail: { dealId: 'SEP/sale/1', massGrams: 4_000, takenGrams: 63_001 },
      },
    ]);
  });

  it.each([
    ['all of it', { '2025-02-01': 1_000_000 }],
    ['as much more as weighing explains', { '2025-02-01': 1_000_001 }],
    ['less', { '2025-02-01': 1 }],
    ['nothing', {}],
  ])('is not exceeded by %s', (_, taken) => {
    expect(dealExceeded.judge(facts(1_000_000, taken))).toEqual([]);
  });

  it('is followed through exports, what was given up, voids and corrections', () => {
    const chain = chainNow();
    chain.record('SEP', 'sale', saleAbroad());
    chain.record('SEP', 'exp', ofSale('OX-S', 300));
    chain.record('SEP', 'up', givingUp());
    expect(chain.open('deal-exceeded')).toEqual([]);

    chain.submit(voidRecord('SEP', 'v', 'up'));
    chain.record('SEP', 'rest', ofSale('OX-S', 100, { occurredOn: '2025-02-05' }));
    expect(chain.open('deal-exceeded')).toEqual([]);
  });
});

describe('goods that go back', () => {
  const landed = (change: object = {}) =>
    ({ ...imported([{ lotId: 'IN', massGrams: 1_000 }]), ...change }) as SubmittedAct;
  const back = (lotId: string, massGrams: number, change: object = {}) =>
    exported({
      returnedImportRecordId: 'SEP/in',
      goods: [goods({ takes: [{ lotId, massGrams }] })],
      ...change,
    });

  beforeEach(() => {
    chainNow().record('SEP', 'more', openingStock('OTHER', 60_000));
    chainNow().record('SEP', 'in', landed());
  });

  it('are not more than came', () => {
    chainNow().record('SEP', 'out', back('OTHER', 50_000));

    expect(chainNow().open('return-exceeds-import')).toMatchObject([
      {
        siteId: 'SEP',
        detail: { importRecordId: 'SEP/in', massGrams: 1_000, takenGrams: 50_000 },
      },
    ]);
    chainNow().submit(voidRecord('SEP', 'v', 'out'));
    expect(chainNow().open('return-exceeds-import')).toEqual([]);
  });

  it('do not go before they came, nor of an import that was taken back', () => {
    chainNow().record('SEP', 'out', back('OTHER', 10));
    expect(chainNow().open('return-exceeds-import')).toEqual([]);

    chainNow().submit(voidRecord('SEP', 'v', 'in'));
    expect(chainNow().open('return-exceeds-import')).toMatchObject([
      { detail: { massGrams: 0, takenGrams: 10 } },
    ]);
  });

  it('are judged by the day', () => {
    const facts = { kind: 'import', name: 'SEP/in', siteId: 'SEP', massGrams: 9 } as const;
    const taken = { takenGrams: { '2025-02-02': 5 } };

    expect(
      returnExceedsImport.judge({ ...facts, ...taken, occurredOn: '2025-02-03' }),
    ).toMatchObject([{ occurredOn: '2025-02-02', detail: { importedOn: '2025-02-03' } }]);
    expect(returnExceedsImport.judge({ ...facts, ...taken, occurredOn: '2025-02-02' })).toEqual([]);
  });
});
