import { elements } from '@lodestone/journal/posted-names';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { ownersOfSites } from '@lodestone/testing/histories/world';
import { chainOf } from './chain-of.fixture';
import type { Chain } from './origins-of';
import { passagesOf, type Passages } from './passages-of';
import { recyclingChain } from './recycling.fixture';
import { poolsNamed } from './start';

const nd = elements.indexOf('Nd');

const startAt = (chain: Chain, of: string) => ({ pools: poolsNamed(chain, of), groups: [] });

describe('the view by enterprise', () => {
  it('ends where recycling makes a circle, and counts what went round as often as it did', () => {
    // OX2 has 1,000,000 µg: 500,000 of OX1 and 500,000 of the second lot of M. OX1's went from M to W,
    // W to R, R to W and W to R again; the others from M to W and from W to R.
    const chain = recyclingChain();
    const asked = { commodity: nd, enterpriseOf: (siteId: string) => siteId };

    expect(passagesOf(chain, { ...asked, start: startAt(chain, 'R/OX2') })).toEqual({
      total: 1_000_000n,
      sources: new Map([['M', 1_000_000n]]),
      passages: [
        { from: 'M', to: 'W', amount: 1_000_000n },
        { from: 'R', to: 'W', amount: 500_000n },
        { from: 'W', to: 'R', amount: 1_500_000n },
      ],
    });
  });

  it('takes sites of one enterprise for one place', () => {
    const enterpriseOf = (siteId: string) => (siteId === 'R' ? 'W' : siteId);

    const chain = recyclingChain();
    const start = startAt(chain, 'R/OX2');

    expect(passagesOf(chain, { start, commodity: nd, enterpriseOf })?.passages).toEqual([
      { from: 'M', to: 'W', amount: 1_000_000n },
    ]);
  });

  it('is of what acts moved, too', () => {
    const chain = recyclingChain();
    const record = chain.dictionaries.of('record').numberOf('W/m5') ?? 0;
    const start = { pools: [], groups: chain.index.groupsOfRecord(record) };
    const enterpriseOf = (siteId: string) => siteId;

    // W sends SWF2 to R: what is in it came the same ways as what R makes of it, but for the last.
    expect(passagesOf(chain, { start, commodity: nd, enterpriseOf })).toEqual({
      total: 1_000_000n,
      sources: new Map([['M', 1_000_000n]]),
      passages: [
        { from: 'M', to: 'W', amount: 1_000_000n },
        { from: 'R', to: 'W', amount: 500_000n },
        { from: 'W', to: 'R', amount: 500_000n },
      ],
    });
  });

  it('closes for every enterprise, whatever the history', () => {
    everyHistory(
      ({ ledger }) => {
        const { chain, lots } = chainOf(ledger.log);
        const enterpriseOf = (siteId: string) =>
          ownersOfSites[siteId as keyof typeof ownersOfSites];
        for (const [n, of] of lots.entries()) {
          const siteId = of.slice(0, of.indexOf('/'));
          // A movement lies between two.
          if (of.split('/').length > 2) continue;
          const commodity = n % 2 === 0 ? nd : 'mass';
          const passages = passagesOf(chain, {
            start: startAt(chain, of),
            commodity,
            enterpriseOf,
          });
          if (!passages) continue;
          const sources = [...passages.sources.values()].reduce((a, b) => a + b, 0n);
          expect([of, sources]).toEqual([of, passages.total]);
          for (const enterprise of new Set(Object.values(ownersOfSites))) {
            const lies = enterprise === enterpriseOf(siteId) ? passages.total : 0n;
            expect([of, enterprise, netOf(passages, enterprise)]).toEqual([of, enterprise, lies]);
          }
        }
      },
      { runs: 2 },
    );
  });
});

function netOf({ sources, passages }: Passages, enterprise: string): bigint {
  let net = sources.get(enterprise) ?? 0n;
  for (const { from, to, amount } of passages) {
    if (to === enterprise) net += amount;
    if (from === enterprise) net -= amount;
  }
  return net;
}
