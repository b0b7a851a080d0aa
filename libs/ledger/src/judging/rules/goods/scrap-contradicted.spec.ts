import { regrouping } from '@lodestone/testing/keeping';
import { breachesOf, lotOf, stockOf, stored } from '../../judged.fixture';
import { scrapContradicted } from './scrap-contradicted';

const magnet = { Nd: 230_000, Pr: 60_000, Fe: 680_000 };

describe('what scrap was made of', () => {
  const scrapped = (from: string, material: string) =>
    breachesOf(
      scrapContradicted,
      stored(
        regrouping(
          'scrap',
          [{ lotId: 'LOT', massGrams: 1_000 }],
          [{ lotId: 'SCRAP', massGrams: 1_000, material }],
        ),
        stockOf(lotOf(from, magnet)),
      ),
    );

  it('is flagged where it is of another kind', () => {
    expect(scrapped('ndfeb-magnet', 'smco-swarf')).toStrictEqual([
      {
        lotId: 'SCRAP',
        material: 'smco-swarf',
        of: 'scrap',
        fromLotId: 'LOT',
        fromMaterial: 'ndfeb-magnet',
      },
    ]);
  });

  it.each([
    ['ndfeb-swarf', 'phosphor-scrap'],
    ['neodymium-metal', 'ndfeb-swarf'],
    ['smco-magnet', 'ndfeb-magnet-scrap'],
    ['smfen-bonded-magnet', 'ndfeb-off-cuts'],
    ['ndfeb-off-cuts', 'metal-scrap'],
  ])('%s as %s is flagged', (from, material) => {
    expect(scrapped(from, material)).toHaveLength(1);
  });

  it.each([
    ['ndfeb-magnet', 'ndfeb-off-cuts'],
    ['ndfeb-strip-cast-flake', 'ndfeb-melt-scrap'],
    ['end-of-life-assemblies', 'ndfeb-end-of-life-magnets'],
    ['dysprosium-metal', 'metal-scrap'],
    ['dysprosium-metal', 'diffusion-source-residue'],
    ['smfen-bonded-magnet', 'other-rare-earth-scrap'],
    ['other-rare-earth-scrap', 'ndfeb-swarf'],
  ])('%s as %s is not flagged', (from, material) => {
    expect(scrapped(from, material)).toEqual([]);
  });
});
