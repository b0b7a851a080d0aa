import {
  MemoryLedger,
  openingStock,
  openSite,
  recordAct,
  registerEnterprise,
} from '@lodestone/testing';
import { allOf, count, discarded } from '@lodestone/testing/keeping';
import { fromMineToOxide } from '@lodestone/testing/worked-lines/from-mine-to-oxide';
import { chainOfLog } from './chain-of-log.fixture';
import { linesOf } from './drilled';
import { periodOf, type Period } from './period';
import { rank } from './ranked';
import { balanceOf, type Balance } from './site-balance';
import type { BalanceElement } from './amounts';
import type { Sites } from './scope';

const kg = 1_000_000_000;

/** The worked lines of postings.md §3 from the mine to the counted separator: 2025 of the sites M and S. */
const ledgerOf = (rows = fromMineToOxide): MemoryLedger => {
  const ledger = new MemoryLedger();
  for (const id of ['M', 'S']) {
    ledger.submit(registerEnterprise(id));
    ledger.submit(openSite(id, id));
  }
  for (const { submit } of rows) ledger.submit(submit);
  return ledger;
};

type Change = Readonly<{ sites?: Sites; period?: string; element?: BalanceElement }>;

function balanceIn(
  ledger: MemoryLedger,
  { sites = ['S'], period = '2025', element = 'Dy' }: Change = {},
): Balance {
  const chain = chainOfLog(ledger.log);
  const asked = { sites, period: periodOf(period) as Period, knownAt: chain.ordinal };
  return balanceOf(chain, { ...asked, element });
}

const kilograms = (micrograms: bigint): number => Number(micrograms) / kg;

const inKilograms = ({ books: { before, after, posted } }: Balance) => ({
  before: kilograms(before.stock.micrograms + before['in-process'].micrograms),
  stock: kilograms(after.stock.micrograms),
  unit: kilograms(after['in-process'].micrograms),
  transit: kilograms(after['in-transit'].micrograms),
  ...Object.fromEntries(
    Object.entries(posted)
      .filter(([, { micrograms }]) => micrograms !== 0n)
      .map(([term, { micrograms }]) => [term, -kilograms(micrograms)]),
  ),
});

describe('the balance of a separator', () => {
  it('is the feed less the products, the waste and what the count did not find', () => {
    // 159.36 received and 90 imported; 173.6 are oxide, 8.4 raffinate, 67.36 − 1.36 in the unit.
    expect(inKilograms(balanceIn(ledgerOf()))).toEqual({
      before: 0,
      imported: 90,
      received: 160,
      'transit-difference': -0.64,
      discarded: -8.4,
      'stock-difference': -1.36,
      stock: 173.6,
      unit: 66,
      transit: 0,
    });
  });

  it('of both sites together has what went from one to the other inside', () => {
    const both = balanceIn(ledgerOf(), { sites: ['M', 'S'] });
    expect(inKilograms(both)).toMatchObject({ mined: 2_000, imported: 90, transit: 0 });
    expect(inKilograms(both)).not.toHaveProperty('sent');
    expect(inKilograms(balanceIn(ledgerOf(), { sites: ['M'] }))).toMatchObject({ sent: -160 });

    const onTheWay = ledgerOf(fromMineToOxide.slice(0, 5));
    expect(inKilograms(balanceIn(onTheWay, { sites: 'all' })).transit).toBe(160);
  });

  it('is not closed until the unit was counted', () => {
    const january = balanceIn(ledgerOf(), { period: '2025-01' }).assessment;
    expect(january.state).toBe('not-assessable');
    expect(january.uncounted).toMatchObject([{ siteId: 'S', unitId: 'SX-1', countedOn: [] }]);
    expect(balanceIn(ledgerOf(), { period: '2025-Q2' }).assessment.state).toBe('not-assessable');

    const year = balanceIn(ledgerOf());
    expect(year.units).toEqual([
      {
        siteId: 'S',
        unitId: 'SX-1',
        opening: 0n,
        closing: 66n * BigInt(kg),
        isMoved: true,
        countedOn: ['2025-12-31'],
        lastCountedOn: '2025-12-31',
      },
    ]);
    expect(year.assessment.state).toBe('closed');
  });

  it('takes a count that found what the books say, and forgets one that was voided', () => {
    const uncounted = fromMineToOxide.slice(0, -1);
    const ledger = ledgerOf(uncounted);
    const held = balanceIn(ledger).units[0]?.closing ?? 0n;
    const everything = ['La', 'Ce', 'Pr', 'Nd', 'Sm', 'Tb', 'Dy'] as const;
    const book = Object.fromEntries(
      everything.map((element) => [
        element,
        String(balanceIn(ledger, { element }).units[0]?.closing ?? 0n),
      ]),
    );
    ledger.submit(
      recordAct(
        'S',
        'exact',
        count({ occurredOn: '2025-12-31', units: [{ unitId: 'SX-1', countedMicrograms: book }] }),
      ),
    );
    const counted = balanceIn(ledger);
    expect([counted.missing, counted.units[0]?.closing]).toEqual([0n, held]);
    expect(counted.assessment.state).not.toBe('not-assessable');

    ledger.submit({
      type: 'VoidRecord',
      data: { siteId: 'S', recordId: 'v', targetRecordId: 'exact', reason: 'wrong-mass' },
    });
    expect(balanceIn(ledger).assessment.state).toBe('not-assessable');
  });

  it('knows a count at either end by volume and concentration, and what went through by its analyses', () => {
    const { errors } = balanceIn(ledgerOf()).assessment;
    // 2 % of the 66 kg that were found; before it the unit was empty.
    expect(kilograms(BigInt(Math.round(errors.unitCounts)))).toBeCloseTo(1.32, 6);
    // RC1 159.36 and 498 t, IMP 90 and 100 t, DYO 173.6, raffinate 8.4 and 420 t: 1 % and 5 g/t of each,
    // and 5 g/t of the products that list none.
    const analyses = [
      [159.36, 498_000],
      [90, 100_000],
      [173.6, 200],
      [8.4, 420_000],
      [0, 50_000],
      [0, 100_000],
      [0, 60_000],
      [0, 3_000],
      [0, 10],
    ].map(([content = 0, mass = 0]) => content * 0.01 + mass * 5e-6);
    expect(errors.assays / kg).toBeCloseTo(Math.hypot(...analyses), 2);
  });
});

describe('the balance of a store', () => {
  /** A tonne of NdPr oxide, 639,000 ppm Nd, of which all but `restGrams` was thrown away, and then a count. */
  function stored(restGrams: number, countedGrams: number): Balance {
    const ledger = ledgerOf([]);
    const lots = [{ lotId: 'OX', countedGrams }];
    ledger.submit(recordAct('S', 'open', openingStock('OX', 1_000_000)));
    ledger.submit(
      recordAct('S', 'out', discarded({ takes: [allOf('OX', 1_000_000 - restGrams)] })),
    );
    ledger.submit(
      recordAct('S', 'c', count({ occurredOn: '2025-12-31', method: 'weighed', lots })),
    );
    return balanceIn(ledger, { element: 'Nd' });
  }

  it('errs by weighings of all that was in a lot, however little was left to be counted', () => {
    const { missing, assessment } = stored(1_000, 0);

    expect(missing).toBe(639_000_000n);
    // Twice 0.15 % of the 639 kg Nd that were brought in, and two grams of the scale beside.
    expect(assessment.errors.weighings / kg).toBeCloseTo(Math.SQRT2 * 639 * 0.0015, 2);
    expect(assessment.state).toBe('closed');
  });

  it('is open where more is missing than weighing can explain', () => {
    expect(stored(20_000, 0).assessment.state).toBe('open');
    expect(stored(20_000, 19_000).assessment.state).toBe('closed');
  });
});

describe('the ranking', () => {
  it('puts first what closes worst, whoever asks for no element', () => {
    const ledger = ledgerOf(fromMineToOxide.slice(0, -1));
    // Everything that the books have is found, but a third of the dysprosium.
    const book = { La: 5_444, Ce: 12_830, Pr: 2_087, Nd: 14_606, Sm: 784.8, Tb: 6.52, Dy: 45 };
    const countedMicrograms = Object.fromEntries(
      Object.entries(book).map(([element, held]) => [element, String(Math.round(held * kg))]),
    );
    ledger.submit(
      recordAct(
        'S',
        'short',
        count({ occurredOn: '2025-12-31', units: [{ unitId: 'SX-1', countedMicrograms }] }),
      ),
    );
    const chain = chainOfLog(ledger.log);
    const asked = { period: periodOf('2025') as Period, knownAt: chain.ordinal };
    const among = ['M', 'S'].map((name) => ({ name, siteIds: [name] }));
    const { balances, next } = rank(chain, { ...asked, among, limit: 1 });
    expect(balances).toMatchObject([{ name: 'S', element: 'Dy', missing: 22_360_000_000n }]);
    const rest = rank(chain, { ...asked, among, limit: 1, after: next });
    expect([rest.balances.map(({ name }) => name), rest.next]).toEqual([['M'], undefined]);

    const [ofDy] = rank(chain, { ...asked, among, element: 'Dy' }).balances;
    const alone = balanceOf(chain, { ...asked, sites: ['S'], element: 'Dy' });
    expect(ofDy).toMatchObject({
      excess: alone.assessment.excess,
      sigmaMicrograms: alone.assessment.sigmaMicrograms,
    });
    const { lines } = linesOf(chain, { ...asked, sites: ['S'], element: 'Dy', figure: 'missing' });
    expect(lines.map(({ recordId, account }) => [recordId, account])).toEqual([
      ['S/short', 'stock-difference'],
    ]);
  });
});
