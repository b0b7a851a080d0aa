import { everyHistory } from '@lodestone/testing/histories/every-history';
import { siteIds } from '@lodestone/testing/histories/world';
import { balanceElements } from './amounts';
import { chainOfLog } from './chain-of-log.fixture';
import { NumberedPlaces } from './numbered-places';
import { periodOf, type Period } from './period';
import { rank, type RankedBalance } from './ranked';
import { balanceOf } from './site-balance';

const period = periodOf('2025') as Period;
const among = siteIds.map((siteId) => ({ name: siteId, siteIds: [siteId] }));

describe('a ranking of sites', () => {
  it('says of each what its own balance says, in every element', () => {
    everyHistory(
      ({ ledger }) => {
        const chain = chainOfLog(ledger.log);
        const asked = { period, knownAt: chain.ordinal };
        for (const element of ['total', 'Nd', 'Dy'] as const) {
          const { balances } = rank(chain, { ...asked, among, element, limit: 100 });
          expect(balances).toHaveLength(siteIds.length);
          for (const { name, missing, usual, ...balance } of balances) {
            const own = balanceOf(chain, { ...asked, element, sites: [name] });
            const { sigmaMicrograms, measurement, step, excess } = own.assessment;
            expect({ name, missing, usual, ...judgedIn(balance) }).toEqual({
              ...{ name, missing: own.missing, usual: own.assessment.usual },
              ...{ sigmaMicrograms, measurement, step, excess },
            });
          }
        }
      },
      { runs: 2 },
    );
  });

  it('that names no element takes of each the one that closes worst, where there is more than a trace', () => {
    everyHistory(
      ({ ledger }) => {
        const chain = chainOfLog(ledger.log);
        const asked = { period, knownAt: chain.ordinal, among, limit: 100 };
        const alone = balanceElements.flatMap(
          (element) => rank(chain, { ...asked, element }).balances,
        );
        for (const told of rank(chain, asked).balances) {
          const same = alone.find(
            ({ name, element }) => name === told.name && element === told.element,
          );
          expect(told).toEqual(same);
          const total = alone.find(
            ({ name, element }) => name === told.name && element === 'total',
          );
          expect(told.excess).toBeGreaterThanOrEqual(total?.excess ?? Infinity);
        }
      },
      { runs: 2 },
    );
  });
});

const judgedIn = ({
  sigmaMicrograms,
  measurement,
  step,
  excess,
}: Pick<RankedBalance, 'sigmaMicrograms' | 'measurement' | 'step' | 'excess'>) => ({
  ...{ sigmaMicrograms, measurement, step, excess },
});

describe('places by number and tag', () => {
  it('are one for each pair, however many tags a number has', () => {
    const places = new NumberedPlaces(3);
    const pairs = [
      [2, 7],
      [0, 7],
      [2, 9],
      [2, 11],
    ] as const;

    const given = pairs.map(([number, tag]) => places.placeOf(number, tag));

    expect(given).toEqual([0, 1, 2, 3]);
    expect(pairs.map(([number, tag]) => places.placeOf(number, tag))).toEqual(given);
    expect(given.map((place) => [places.numberAt(place), places.tagAt(place)])).toEqual(pairs);
    expect(places.count).toBe(4);
  });
});
