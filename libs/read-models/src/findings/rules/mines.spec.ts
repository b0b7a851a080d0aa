import { mined, ore, openSite } from '@lodestone/testing';
import { decideOnSite } from '@lodestone/testing/deciding';
import type { MineDeclared } from '@lodestone/ledger';
import { eachWithChain } from '../found-in.fixture';

const chainNow = eachWithChain();
const rule = 'mine-above-capacity';

/** A mine of RE, with what is declared of it. */
const openMine = (mine?: MineDeclared) =>
  chainNow().submit(openSite('MINE', 'RE', { activities: ['mining'], ...(mine ? { mine } : {}) }));

const rock = (yearly: object): MineDeclared => ({ oreKinds: ['rock-type'], ...yearly });

const dig = (recordId: string, occurredOn: string, massGrams: number, change: object = {}) => {
  const makes = [{ ...ore, lotId: recordId, massGrams, ...change }];
  chainNow().record('MINE', recordId, { ...mined(makes), occurredOn });
};

const declare = (recordId: string, effectiveOn: string, mine: MineDeclared) =>
  chainNow().submit(
    decideOnSite('MINE', recordId, {
      ...{ type: 'SiteActivitiesChanged', effectiveOn, activities: ['mining'], mine },
    }),
  );

describe('a mine', () => {
  it('that digs more in a year than it was opened for is told, from the month on', () => {
    openMine(rock({ yearlyOreMassGrams: 1_000 }));
    dig('a', '2025-01-10', 900);
    dig('b', '2025-03-10', 100);
    expect(chainNow().open(rule)).toEqual([]);

    dig('c', '2025-05-10', 1);
    dig('d', '2025-06-10', 99);
    expect(chainNow().open(rule)).toMatchObject([
      {
        ...{ siteId: 'MINE', enterpriseId: 'RE', occurredOn: '2025-05-31' },
        detail: {
          of: 'ore',
          year: '2025',
          month: '2025-05',
          massGrams: 1_100,
          yearlyMassGrams: 1_000,
        },
      },
    ]);
    chainNow().void('MINE', 'a');
    expect(chainNow().open(rule)).toEqual([]);
  });

  it('is asked of each year by itself, and of nothing that is not declared', () => {
    openMine(rock({ yearlyOxideMassGrams: 1 }));
    dig('a', '2024-12-31', 600);
    dig('b', '2025-01-01', 600);
    expect(chainNow().open(rule)).toEqual([]);
    declare('~size', '2024-01-01', rock({ yearlyOreMassGrams: 1_000 }));
    expect(chainNow().open(rule)).toEqual([]);
  });

  it('of which nothing is declared is held against nothing', () => {
    openMine();
    dig('a', '2025-01-10', 1_000_000);
    expect(chainNow().open(rule)).toEqual([]);
  });

  it('is held against its mineral product as oxides', () => {
    openMine(rock({ oreKinds: ['ion-type'], yearlyOxideMassGrams: 117 }));
    const product = { material: 'ion-clay-oxide-concentrate', ppm: { Nd: 100_000 } };
    // 1,000 g at ten per cent neodymium are 116.6 g of its oxide, which is 117 g to the nearest.
    dig('a', '2025-01-10', 1_000, product);
    expect(chainNow().open(rule)).toEqual([]);
    dig('b', '2025-02-10', 10, product);

    expect(chainNow().open(rule)).toMatchObject([
      { detail: { of: 'oxide', massGrams: 118, yearlyMassGrams: 117 } },
    ]);
  });

  it('is held against what is declared later of an earlier day, and the largest of a year', () => {
    openMine(rock({ yearlyOreMassGrams: 1_000 }));
    dig('a', '2025-01-10', 2_000);
    expect(chainNow().open(rule)).toHaveLength(1);

    declare('~larger', '2025-07-01', rock({ yearlyOreMassGrams: 2_000 }));
    expect(chainNow().open(rule)).toEqual([]);
    declare('~next-year', '2026-01-01', rock({ yearlyOreMassGrams: 10 }));
    expect(chainNow().open(rule)).toEqual([]);
    dig('b', '2026-01-10', 11);
    expect(chainNow().open(rule)).toMatchObject([{ detail: { year: '2026', massGrams: 11 } }]);
  });
});
