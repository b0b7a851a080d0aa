import { mined } from '@lodestone/testing';
import type { FactsOfAct } from '../../facts';
import { breachesOf, lotOf, stockOf, stored } from '../../judged.fixture';
import { originUnusual } from './origin-unusual';

const minedOf = (material: string) => stored(mined([lotOf(material, { Nd: 100_000 })]));

const landed = (material: string, originCountryCode: string) =>
  stored({
    type: 'ImportLanded',
    occurredOn: '2025-02-01',
    originCountryCode,
    makes: [lotOf(material, { Nd: 100_000 })],
  });

const collected = (material: string, scrapSource: string) =>
  stored({
    type: 'ScrapCollected',
    occurredOn: '2025-02-01',
    scrapSource,
    makes: [lotOf(material, { Nd: 100_000 })],
  });

describe('what a mine usually does not dig', () => {
  it.each(['bastnaesite-concentrate', 'mixed-rare-earth-oxide'])(
    'is flagged: %s, which no step made',
    (material) => {
      expect(breachesOf(originUnusual, minedOf(material))).toMatchObject([
        { act: 'Mined', lotId: 'LOT', material },
      ]);
    },
  );

  it.each(['rock-ore', 'ion-clay-oxide-concentrate', 'stockpiled-tailings'])(
    'is not %s',
    (material) => {
      expect(breachesOf(originUnusual, minedOf(material))).toEqual([]);
    },
  );

  it('is ore of another kind than the mine has dug', () => {
    const mineOf = () => ({ oreKind: 'rock-type', recordId: 'first' }) as const;

    expect(breachesOf(originUnusual, minedOf('ion-adsorption-clay'), { mineOf })).toStrictEqual([
      {
        act: 'Mined',
        lotId: 'LOT',
        material: 'ion-adsorption-clay',
        oreKind: 'ion-type',
        usual: ['rock-type'],
        sinceRecordId: 'first',
      },
    ]);
    expect(breachesOf(originUnusual, minedOf('rock-ore'), { mineOf })).toEqual([]);
    expect(breachesOf(originUnusual, minedOf('stockpiled-tailings'), { mineOf })).toEqual([]);
    const none = { mineOf: () => undefined };
    expect(breachesOf(originUnusual, minedOf('ion-adsorption-clay'), none)).toEqual([]);
  });
});

describe('ore from abroad', () => {
  it('is flagged from a country that is not known for its kind', () => {
    expect(breachesOf(originUnusual, landed('ion-adsorption-clay', 'DE'))).toMatchObject([
      { oreKind: 'ion-type', originCountryCode: 'DE', usual: expect.arrayContaining(['MM']) },
    ]);
  });

  it.each([
    ['ion-adsorption-clay', 'MM'],
    ['bastnaesite-concentrate', 'US'],
    ['monazite-concentrate', 'DE'],
    ['ndfeb-magnet', 'DE'],
  ])('is not flagged where it is, or may be of any kind: %s from %s', (material, country) => {
    expect(breachesOf(originUnusual, landed(material, country))).toEqual([]);
  });
});

describe('scrap', () => {
  it.each([
    ['ndfeb-swarf', 'vehicles'],
    ['electrolysis-slag', 'hard-disks'],
  ])('of a maker’s floor is flagged where used things were taken apart: %s of %s', (...said) => {
    expect(breachesOf(originUnusual, collected(...said))).toMatchObject([
      { material: said[0], scrapSource: said[1] },
    ]);
  });

  it.each([
    ['ndfeb-swarf', 'magnet-maker'],
    ['ndfeb-end-of-life-magnets', 'vehicles'],
    ['ndfeb-swarf', 'scrap-dealer'],
    ['ndfeb-swarf', 'confiscated'],
  ])('is not flagged where it can come from: %s of %s', (...said) => {
    expect(breachesOf(originUnusual, collected(...said))).toEqual([]);
  });
});

describe('stock that lay there at the beginning', () => {
  const declared = stored(stockOf(lotOf('terbium-oxide', { Tb: 840_000 })));
  const begun = { recordId: 'first', occurredOn: '2025-01-20', recordedOn: '2025-01-21' };
  const flagged = (facts: Partial<FactsOfAct>) => breachesOf(originUnusual, declared, facts);

  it('is flagged of a day on which the account had begun', () => {
    expect(flagged({ begunBefore: () => ({ happened: begun }) })).toMatchObject([
      { act: 'OpeningStockDeclared', lotId: 'LOT', begunOn: '2025-01-20', sinceRecordId: 'first' },
    ]);
  });

  it('is flagged where it is told late, on a day after something else was told', () => {
    const begunBefore = () => ({ told: begun });

    expect(flagged({ begunBefore, recordedOn: '2026-11-30' })).toHaveLength(1);
    expect(flagged({ begunBefore, recordedOn: '2025-02-02' })).toEqual([]);
    const sameDay = () => ({ told: { ...begun, recordedOn: '2026-11-30' } });
    expect(flagged({ begunBefore: sameDay, recordedOn: '2026-11-30' })).toEqual([]);
  });

  it('is not flagged where nothing was done before, and names no record of another operator', () => {
    expect(flagged({ begunBefore: () => ({}) })).toEqual([]);
    const { recordId: _, ...ofAnother } = begun;
    const [flag] = flagged({ begunBefore: () => ({ happened: ofAnother }) });
    expect(flag).not.toHaveProperty('sinceRecordId');
  });
});
