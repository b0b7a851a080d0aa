import { openingStock, openSite } from '@lodestone/testing';
import { dispatch } from '@lodestone/testing/keeping';
import { eachWithChain } from '../found-in.fixture';

const chainNow = eachWithChain();

/** Goods that a kind of movement usually takes 21 days for: tolling. */
function sent(n: number, occurredOn: string, massGrams = 1_000): void {
  const lotId = `T-${n}`;
  chainNow().record('SEP', `open-${n}`, openingStock(lotId, massGrams));
  const takes = [{ lotId, massGrams }];
  const toll = { occurredOn, receivingSiteId: 'WORKS', purpose: 'toll', takes };
  chainNow().record('SEP', `toll-${n}`, dispatch(toll));
}

const came = (n: number, occurredOn: string, massGrams: number, change: object = {}): void =>
  void chainNow().record('WORKS', `in-${n}`, {
    type: 'Received',
    occurredOn,
    receipts: [
      {
        movementId: `SEP/toll-${n}/1`,
        sentLotId: `T-${n}`,
        lotId: `IN-${n}`,
        massGrams,
        ...change,
      },
    ],
  });

describe('what two scales say of the same goods', () => {
  const eight = [0, 1, 2, 3, 4, 5, 6, 7];

  it('is told where less arrives, eight times and always', () => {
    for (const n of eight.slice(0, 7)) {
      sent(n, '2025-03-01');
      came(n, '2025-03-05', 990);
    }
    expect(chainNow().open('pair-differences-one-sign')).toStrictEqual([]);
    sent(7, '2025-04-01');
    came(7, '2025-04-05', 990);

    expect(chainNow().open('pair-differences-one-sign')).toMatchObject([
      {
        siteId: 'WORKS',
        occurredOn: '2025-04-30',
        detail: {
          fromSiteId: 'SEP',
          toSiteId: 'WORKS',
          year: '2025',
          what: 'grams',
          side: 'short',
          receipts: 8,
          differing: 8,
          clearedGrams: 8_000,
          differenceGrams: 80,
        },
      },
    ]);
  });

  it('is not told where it differs once to the other side, or by next to nothing', () => {
    for (const n of eight) {
      sent(n, '2025-03-01');
      came(n, '2025-03-05', n === 3 ? 1_001 : 990);
    }
    expect(chainNow().open('pair-differences-one-sign')).toStrictEqual([]);
    for (const n of eight) {
      sent(n + 10, '2026-01-01', 10_000);
      came(n + 10, '2026-01-05', 9_999);
    }
    expect(chainNow().open('pair-differences-one-sign')).toStrictEqual([]);
  });

  it('is told no more when a receipt is taken back', () => {
    for (const n of eight) {
      sent(n, '2025-03-01');
      came(n, '2025-03-05', 990);
    }
    expect(chainNow().open('pair-differences-one-sign')).toHaveLength(1);
    chainNow().void('WORKS', 'in-4');
    expect(chainNow().open('pair-differences-one-sign')).toStrictEqual([]);
  });

  it('is told of analyses that always find less in it', () => {
    for (const n of eight) {
      sent(n, '2025-03-01');
      came(n, '2025-03-05', 1_000, { ppm: { Nd: 600_000, Pr: 200_000 } });
    }
    expect(chainNow().open('pair-differences-one-sign')).toMatchObject([
      { detail: { what: 'content', side: 'poorer', differing: 8 } },
    ]);
  });
});

describe('goods that nobody receives', () => {
  /** Nothing that has to do with them: the ledger goes on, and so does its day. */
  function dayBy(day: string): void {
    chainNow().today = day;
    chainNow().record('SEP', `day-${day}`, openingStock(`DAY-${day}`, 1));
  }

  it('are late on the day after the last one on which they usually arrive', () => {
    sent(1, '2026-01-20');
    dayBy('2026-02-10');
    expect(chainNow().open('movement-overdue')).toStrictEqual([]);
    dayBy('2026-02-11');

    expect(chainNow().open('movement-overdue')).toMatchObject([
      {
        siteId: 'WORKS',
        enterpriseId: 'MAG',
        occurredOn: '2026-02-11',
        detail: {
          movementId: 'SEP/toll-1/1',
          lotId: 'T-1',
          kind: 'toll',
          fromSiteId: 'SEP',
          toSiteId: 'WORKS',
          since: '2026-01-20',
          dueOn: '2026-02-10',
          inTransitGrams: 1_000,
        },
      },
    ]);
  });

  it('are late by what is usual for the purpose that a correction gives them', () => {
    sent(1, '2026-01-20');
    dayBy('2026-02-04');
    expect(chainNow().open('movement-overdue')).toStrictEqual([]);
    const takes = [{ lotId: 'T-1', massGrams: 1_000 }];
    const stored = {
      occurredOn: '2026-01-20',
      receivingSiteId: 'WORKS',
      purpose: 'storage',
      takes,
    };
    chainNow().correct('SEP', 'toll-1', dispatch(stored));

    expect(chainNow().open('movement-overdue')).toMatchObject([
      { occurredOn: '2026-02-04', detail: { kind: 'storage', dueOn: '2026-02-03' } },
    ]);
  });

  it('are late no more when they come, also where that is told late, or are taken back', () => {
    for (const n of [1, 2]) sent(n, '2026-01-20');
    dayBy('2026-03-01');
    expect(chainNow().open('movement-overdue')).toHaveLength(2);
    const lateAt = chainNow().head;
    came(1, '2026-01-25', 1_000);
    chainNow().void('SEP', 'toll-2');
    expect(chainNow().open('movement-overdue')).toStrictEqual([]);
    expect(chainNow().open('movement-overdue', lateAt)).toHaveLength(2);
    chainNow().void('WORKS', 'in-1');
    expect(chainNow().open('movement-overdue')).toHaveLength(1);
  });

  it('were never received after three times as long, of which both sides are told', () => {
    sent(1, '2026-01-20');
    dayBy('2026-03-24');
    expect(chainNow().open('movement-never-received')).toStrictEqual([]);
    dayBy('2026-03-25');

    const found = chainNow().open('movement-never-received');
    expect(found.map(({ siteId, occurredOn }) => [siteId, occurredOn]).sort()).toStrictEqual([
      ['SEP', '2026-03-25'],
      ['WORKS', '2026-03-25'],
    ]);
    expect(chainNow().open('movement-overdue')).toStrictEqual([]);
  });

  it('have as long again from the day on which they were sent elsewhere', () => {
    chainNow().submit(openSite('YARD', 'MAG'));
    sent(1, '2026-01-20');
    chainNow().today = '2026-02-05';
    chainNow().record('SEP', 'redirect', {
      type: 'DestinationChanged',
      occurredOn: '2026-02-05',
      targetRecordId: 'toll-1',
      receivingSiteId: 'YARD',
      reason: 'misdirected',
    });
    dayBy('2026-02-26');
    expect(chainNow().open('movement-overdue')).toStrictEqual([]);
    dayBy('2026-02-27');
    expect(chainNow().open('movement-overdue')).toMatchObject([{ siteId: 'YARD' }]);
  });
});
