import { isLotMaterialCode, isMaterialClass, materials } from '../materials';
import { canBecomeScrap, scrapMatter } from '../stock/scrap-matter';
import { isOreKind } from './ore-kinds';
import { canComeBy, oreKindOfMaterial, originActOf, originActs } from './origin-acts';

describe('acts of origin', () => {
  it('bring classes and materials that exist', () => {
    for (const { classes } of originActs) expect(classes.every(isMaterialClass)).toBe(true);
    const listed = originActs.flatMap((row) =>
      'usual' in row ? [...row.usual, ...row.beside] : [],
    );
    expect(listed.every(isLotMaterialCode)).toBe(true);
    expect(listed.every((material) => canComeBy('Mined', material))).toBe(true);
  });

  it('are bound to classes where a step would be needed in between, and else bring anything', () => {
    expect(originActOf('Mined')?.classes).toStrictEqual(['ore', 'mineral-product']);
    expect(originActOf('ScrapCollected')?.classes).toStrictEqual(['scrap']);
    expect(originActOf('ImportLanded')).toBeUndefined();
    expect(originActOf('OpeningStockDeclared')).toBeUndefined();
  });

  it('know the ore of what comes out of the ground, but for what may be of any', () => {
    const minerals = materials.filter(
      ({ class: kind }) => kind === 'ore' || kind === 'mineral-product',
    );
    const unknown = minerals.filter(({ code }) => !isOreKind(oreKindOfMaterial(code) ?? ''));
    expect(unknown.map(({ code }) => code)).toStrictEqual([
      'stockpiled-tailings',
      'monazite-concentrate',
      'other-rare-earth-concentrate',
    ]);
    expect(oreKindOfMaterial('ndfeb-magnet')).toBeUndefined();
  });
});

describe('scrap', () => {
  it('is never made of minerals, and of compounds by a step alone', () => {
    for (const by of ['regrouping', 'step'] as const) {
      expect(canBecomeScrap('ore', by)).toBe(false);
      expect(canBecomeScrap('mineral-product', by)).toBe(false);
      expect(canBecomeScrap('magnet', by)).toBe(true);
      expect(canBecomeScrap(undefined, by)).toBe(false);
    }
    expect(canBecomeScrap('compound', 'regrouping')).toBe(false);
    expect(canBecomeScrap('compound', 'step')).toBe(true);
    expect(scrapMatter).toHaveLength(2);
  });
});
