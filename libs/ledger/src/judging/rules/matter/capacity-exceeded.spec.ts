import { mined } from '@lodestone/testing';
import { breachesOf, lotOf, stored } from '../../judged.fixture';
import { capacityExceeded } from './capacity-exceeded';
import { originUnusual } from './origin-unusual';

const minedOf = (material: string, massGrams: number) =>
  stored(mined([lotOf(material, { Nd: 100_000 }, { massGrams })]));

const mine = { oreKinds: ['rock-type'], yearlyOreMassGrams: 1_000, yearlyOxideMassGrams: 117 };

describe('one act of a mine', () => {
  it('is flagged where it brings more than a whole year', () => {
    expect(breachesOf(capacityExceeded, minedOf('rock-ore', 1_001), { mine })).toStrictEqual([
      { of: 'ore', massGrams: 1_001, yearlyMassGrams: 1_000 },
    ]);
    const product = minedOf('ion-clay-oxide-concentrate', 1_010);
    expect(breachesOf(capacityExceeded, product, { mine })).toStrictEqual([
      { of: 'oxide', massGrams: 118, yearlyMassGrams: 117 },
    ]);
  });

  it('is flagged of a leach product whatever it is called', () => {
    const product = minedOf('mixed-rare-earth-carbonate', 1_010);
    expect(breachesOf(capacityExceeded, product, { mine })).toMatchObject([{ of: 'oxide' }]);
  });

  it('is not flagged up to there, nor where nothing of that is declared', () => {
    expect(breachesOf(capacityExceeded, minedOf('rock-ore', 1_000), { mine })).toEqual([]);
    expect(breachesOf(capacityExceeded, minedOf('rock-ore', 9_000))).toEqual([]);
    const open = { mine: { oreKinds: ['rock-type'] } };
    expect(breachesOf(capacityExceeded, minedOf('rock-ore', 9_000), open)).toEqual([]);
  });
});

describe('ore of a mine that is declared', () => {
  const mineOf = () => ({ oreKind: 'ion-type', recordId: 'first' }) as const;

  it('is flagged where it is of none of its kinds, whatever was dug first', () => {
    const ofOther = minedOf('ion-adsorption-clay', 5);
    expect(breachesOf(originUnusual, ofOther, { mine, mineOf })).toStrictEqual([
      {
        act: 'Mined',
        lotId: 'LOT',
        material: 'ion-adsorption-clay',
        oreKind: 'ion-type',
        usual: ['rock-type'],
      },
    ]);
    const product = minedOf('ion-clay-oxide-concentrate', 5);
    expect(breachesOf(originUnusual, product, { mine })).toHaveLength(1);
  });

  it('is not flagged where it is of one of them, or may be of any', () => {
    expect(breachesOf(originUnusual, minedOf('rock-ore', 5), { mine, mineOf })).toEqual([]);
    expect(breachesOf(originUnusual, minedOf('stockpiled-tailings', 5), { mine })).toEqual([]);
  });
});
