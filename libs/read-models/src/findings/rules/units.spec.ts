import { openingStock, recordAct } from '@lodestone/testing';
import { allOf, dispatch } from '@lodestone/testing/keeping';
import { countOfUnit, draw, eachWithChain, feed, oxide } from '../found-in.fixture';

const chainNow = eachWithChain();

describe('a unit that two owners share', () => {
  /** MAG has 400 g separated at SEP, beside a kilogram of RE's own. */
  function shared(drawn: Readonly<{ forMag: number; forRe: number }>): void {
    const chain = chainNow();
    chain.submit(recordAct('WORKS', 'open', openingStock('RAW', 10_000)));
    const sent = { receivingSiteId: 'SEP', purpose: 'toll', takes: [allOf('RAW', 400)] };
    chain.record('WORKS', 'sent', dispatch(sent));
    const line = { movementId: 'WORKS/sent/1', sentLotId: 'RAW', lotId: 'TOLL', massGrams: 400 };
    chain.record('SEP', 'in', { type: 'Received', occurredOn: '2025-02-02', receipts: [line] });
    chain.record('SEP', 'feed-re', feed('2025-02-03', [allOf('OX', 1_000)]));
    chain.record('SEP', 'feed-mag', feed('2025-02-04', [allOf('TOLL', 400)]));
    const makes = [
      oxide({ lotId: 'FOR-MAG', massGrams: drawn.forMag, ownerId: 'MAG' }),
      oxide({ lotId: 'FOR-RE', massGrams: drawn.forRe }),
    ];
    chain.record('SEP', 'draw', draw('2025-02-20', makes));
  }

  it('pays nobody more than was fed for him', () => {
    shared({ forMag: 600, forRe: 700 });

    expect(chainNow().open('owner-below-nothing')).toMatchObject([
      {
        siteId: 'SEP',
        listedAt: '/sites/SEP/records?from=2025-02-01&to=2025-02-28',
        detail: { unitId: 'SX', ownerId: 'MAG', elements: ['Pr', 'Nd'] },
      },
    ]);
  });

  it('does not do so to the site itself either', () => {
    shared({ forMag: 20, forRe: 1_300 });
    expect(chainNow().open('owner-below-nothing')[0]?.detail).toMatchObject({ ownerId: 'RE' });
  });

  it('may pay what measuring explains', () => {
    shared({ forMag: 402, forRe: 900 });
    expect(chainNow().open('owner-below-nothing')).toStrictEqual([]);
  });

  it('is even again when more was fed', () => {
    shared({ forMag: 20, forRe: 1_300 });
    const chain = chainNow();
    chain.record('SEP', 'feed-more', feed('2025-02-25', [allOf('OX', 500)]));
    expect(chain.open('owner-below-nothing')).toStrictEqual([]);
  });
});

describe('a unit', () => {
  const tonnesFed = (months: readonly string[]): void => {
    const chain = chainNow();
    for (const month of months) {
      chain.record('SEP', `stock-${month}`, openingStock(`BULK-${month}`, 1_000_000));
      const lots = [allOf(`BULK-${month}`, 1_000_000)];
      chain.record('SEP', `feed-${month}`, feed(`${month}-05`, lots));
    }
  };
  const year = (count: number) =>
    Array.from({ length: count }, (_, n) => `2025-${String(n + 1).padStart(2, '0')}`);

  it('holds more than it was ever built for when it is fed month after month', () => {
    tonnesFed(year(4));
    expect(chainNow().open('unit-above-design')).toMatchObject([
      {
        occurredOn: '2025-04-30',
        listedAt: '/sites/SEP/records?from=2025-04-01&to=2025-04-30',
        detail: { unitId: 'SX', month: '2025-04', monthsOfFeed: 3 },
      },
    ]);
  });

  it('holds more than it ever took in when a count says so', () => {
    chainNow().record('SEP', 'count', countOfUnit('2025-01-31', 1_000_000));
    expect(chainNow().open('unit-above-design')).toHaveLength(1);
  });

  it('may be filled for three months before anything leaves it', () => {
    tonnesFed(year(3));
    expect(chainNow().open('unit-above-design')).toStrictEqual([]);
  });

  it('that runs on is to be counted: one in use for long without it is told', () => {
    tonnesFed([...year(12), '2026-01']);
    const chain = chainNow();
    chain.record('SEP', 'stock-old', openingStock('OLD', 1_000, '2024-08-01'));
    chain.record('SEP', 'feed-old', feed('2024-08-05', [allOf('OLD', 1_000)]));
    expect(chain.open('unit-not-counted')).toMatchObject([
      { severity: 'lapse', detail: { sinceMonth: '2024-08', dueMonth: '2025-11' } },
    ]);
  });

  it('that was counted within the time is not', () => {
    const chain = chainNow();
    chain.record('SEP', 'stock-old', openingStock('OLD', 1_000, '2024-07-01'));
    chain.record('SEP', 'feed-old', feed('2024-07-05', [allOf('OLD', 500)]));
    chain.record('SEP', 'count', countOfUnit('2025-06-30', 490));
    chain.record('SEP', 'feed-new', feed('2026-01-05', [allOf('OLD', 500)]));
    expect(chainNow().open('unit-not-counted')).toStrictEqual([]);
  });

  it('that works in batches is empty now and then', () => {
    const chain = chainNow();
    const calcined = (month: string, madeGrams: number) => ({
      ...feed(`${month}-10`, [allOf('OX', 1_000)], 'KILN'),
      step: 'compound-conversion',
      makes: [oxide({ lotId: `OUT-${month}`, massGrams: madeGrams })],
    });
    for (const month of year(5)) chain.record('SEP', month, calcined(month, 900));
    expect(chain.open('unit-never-empty')).toStrictEqual([]);

    chain.record('SEP', 'sixth', calcined('2025-06', 900));
    expect(chain.open('unit-never-empty')).toMatchObject([
      {
        listedAt: '/sites/SEP/records?from=2025-01-01&to=2025-06-30',
        detail: { unitId: 'KILN', sinceMonth: '2025-01', month: '2025-06', months: 6 },
      },
    ]);
    expect(chain.open('unit-not-counted')).toStrictEqual([]);
  });

  it('that works in batches may lose a little with each', () => {
    const chain = chainNow();
    for (const month of year(8)) {
      const act = {
        ...feed(`${month}-10`, [allOf('OX', 1_000)], 'KILN'),
        step: 'compound-conversion',
        makes: [oxide({ lotId: `OUT-${month}`, massGrams: 995 })],
      };
      chain.record('SEP', month, act);
    }
    expect(chain.open('unit-never-empty')).toStrictEqual([]);
  });
});
