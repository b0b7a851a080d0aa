import { elements } from '@lodestone/journal/posted-names';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { chainOf, someOrdinals } from './chain-of.fixture';
import { compareOrigins } from './compare-origins';
import { originsOf, type Chain } from './origins-of';
import { poolsNamed } from './start';

const nd = elements.indexOf('Nd');

describe('origins at two moments', () => {
  it('differ by the records that are named, and by none where none is', () => {
    everyHistory(
      ({ ledger }) => {
        const { chain, counted, lots } = chainOf(ledger.log);
        const [early = 0, middle = 0, head = 0] = someOrdinals(counted.length - 1);
        let changed = 0;
        for (const of of lots) {
          const start = { pools: poolsNamed(chain, of), groups: [] };
          for (const [from, to] of [
            [{ knownAt: early }, { knownAt: middle }],
            [{ knownAt: head, asOf: '2025-03-31' }, { knownAt: head }],
            [{ knownAt: head }, { knownAt: middle }],
          ] as const) {
            const compared = compareOrigins(chain, {
              commodity: nd,
              from: { ...from, start },
              to: { ...to, start },
            });
            const [before, after] = [totalAt(chain, of, from), totalAt(chain, of, to)];
            const difference = compared.changes.reduce(
              (sum, each) => sum + each.to - each.from,
              0n,
            );
            expect([of, difference]).toEqual([of, after - before]);
            expect([compared.from, compared.to]).toEqual([before, after]);
            if (compared.records.length === 0) expect([of, compared.changes]).toEqual([of, []]);
            else changed += 1;
            for (const { ordinal, counts } of compared.records) {
              expect(ordinal <= (counts === 'from' ? from : to).knownAt).toBe(true);
            }
          }
        }
        expect(changed).toBeGreaterThan(10);
      },
      { runs: 2 },
    );
  });
});

const totalAt = (chain: Chain, of: string, moment: object): bigint =>
  originsOf(chain, { of, commodities: [nd], ...moment })?.[0]?.brought.total ?? 0n;
