import { elements } from '@lodestone/journal/posted-names';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { chainOf, someOrdinals } from './chain-of.fixture';
import { fatesOf, type Fate } from './fates-of';
import { originsOf } from './origins-of';
import { isWithin, sourceKinds, type OriginFilter } from './origin-filter';

const commodities = ['mass', ...['Nd', 'Dy'].map((element) => elements.indexOf(element))] as const;

const filters: readonly OriginFilter[] = [
  { kinds: ['mined'], siteIds: ['A'] },
  { kinds: ['imported'], countryCodes: ['MM'], fromMonth: '2025-01', toMonth: '2025-03' },
  { kinds: ['process-gain', 'count-gain', 'new-measurement', 'receipt-surplus', 'rounding'] },
  { kinds: sourceKinds },
];

const inside = ['stock', 'in-process', 'in-transit'];

describe('fates in any history', () => {
  it('sum to what came in, whatever is asked for', () => {
    everyHistory(
      ({ ledger }) => {
        const { chain, counted } = chainOf(ledger.log);
        for (const knownAt of someOrdinals(counted.length - 1)) {
          for (const origins of filters) {
            for (const commodity of commodities) {
              const asked = { followed: { origins }, commodity, knownAt };
              const { brought, fates } = fatesOf(chain, asked);
              expect([asked, sumOf(fates)]).toEqual([asked, brought]);
            }
          }
        }
      },
      { runs: 3, mayContradict: true },
    );
  });

  it('are the other way round what origins are, to the microgram', () => {
    everyHistory(
      ({ ledger }) => {
        const { chain, lots } = chainOf(ledger.log);
        for (const origins of filters) {
          for (const commodity of commodities) {
            const { fates } = fatesOf(chain, { followed: { origins }, commodity });
            const there = fates.filter(({ account }) => inside.includes(account));
            const back = lots.flatMap((lot) => {
              const [answer] = originsOf(chain, { of: lot, commodities: [commodity] }) ?? [];
              const shares = answer?.left.shares.filter(({ origin }) => isWithin(origins, origin));
              const amount = shares?.reduce((sum, share) => sum + share.amount, 0n) ?? 0n;
              return amount === 0n ? [] : [[lot, amount] as const];
            });
            expect([origins, commodity, byLot(there)]).toEqual([origins, commodity, back.sort()]);
          }
        }
      },
      { runs: 2 },
    );
  });

  it('of a lot, and of a record, sum to what was put there', () => {
    everyHistory(
      ({ ledger }) => {
        const { chain, counted, lots, records } = chainOf(ledger.log);
        for (const [n, lot] of lots.entries()) {
          const commodity = commodities[n % 3] as (typeof commodities)[number];
          const [answer] = originsOf(chain, { of: lot, commodities: [commodity] }) ?? [];
          const { brought, fates } = fatesOf(chain, { followed: { lots: [lot] }, commodity });
          expect([lot, sumOf(fates)]).toEqual([lot, brought]);
          const restated = fates.filter(({ account }) => account === 'new-measurement');
          expect(brought - sumOf(restated) <= (answer?.brought.total ?? 0n)).toBe(true);
        }
        expect(counted.length).toBeGreaterThan(0);
        for (const [n, record] of records.entries()) {
          const commodity = commodities[n % 3] as (typeof commodities)[number];
          const { brought, fates } = fatesOf(chain, { followed: { records: [record] }, commodity });
          expect([record, sumOf(fates)]).toEqual([record, brought]);
        }
      },
      { runs: 2 },
    );
  });
});

const sumOf = (fates: readonly Fate[]): bigint =>
  fates.reduce((sum, { amount }) => sum + amount, 0n);

/** Goods of several lots that travel as one line lie in as many places. */
function byLot(fates: readonly Fate[]): ReadonlyArray<readonly [string, bigint]> {
  const sums = new Map<string, bigint>();
  for (const { lot, amount } of fates) sums.set(lot, (sums.get(lot) ?? 0n) + amount);
  return [...sums].sort();
}
