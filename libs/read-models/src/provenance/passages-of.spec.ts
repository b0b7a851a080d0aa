import { elements } from '@lodestone/journal/posted-names';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { ownersOfSites } from '@lodestone/testing/histories/world';
import { chainOf } from './chain-of.fixture';
import { passagesOf, type Passages } from './passages-of';
import { recyclingChain } from './recycling.fixture';

const nd = elements.indexOf('Nd');

describe('the view by enterprise', () => {
  it('ends where recycling makes a circle, and counts what went round as often as it did', () => {
    // OX2 has 1,000,000 µg: 500,000 of OX1 and 500,000 of the second lot of M. OX1's went from M to W,
    // W to R, R to W and W to R again; the others from M to W and from W to R.
    const asked = { of: 'R/OX2', commodity: nd, enterpriseOf: (siteId: string) => siteId };

    expect(passagesOf(recyclingChain(), asked)).toEqual({
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

    expect(
      passagesOf(recyclingChain(), { of: 'R/OX2', commodity: nd, enterpriseOf })?.passages,
    ).toEqual([{ from: 'M', to: 'W', amount: 1_000_000n }]);
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
          const passages = passagesOf(chain, { of, commodity, enterpriseOf });
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
