import { isRareEarth } from './elements';
import {
  isAddedMaterialCode,
  isLotMaterialCode,
  isMaterialClass,
  isMaterialCode,
  isWasteMaterialCode,
  materialOf,
  materials,
} from './materials';

describe('materials', () => {
  it('hold a compound to the ceiling of the oxide, hydrides excepted', () => {
    const compounds = materials.filter((material) => material.class === 'compound');
    const unbounded = compounds.filter(({ pureCompound }) => pureCompound === 'none');
    expect(unbounded.map(({ code }) => code)).toStrictEqual([
      'terbium-hydride',
      'dysprosium-hydride',
    ]);
  });

  it('hold no metal, alloy, magnet or scrap to the ceiling of an oxide', () => {
    const metallic = materials.filter((material) =>
      ['metal', 'alloy', 'magnet', 'scrap'].includes(material.class),
    );
    expect(metallic.filter(({ pureCompound }) => pureCompound === 'oxide')).toStrictEqual([]);
  });

  it('are measured to the better accuracy as oxide and as metal, and only so', () => {
    expect(materialOf('dysprosium-oxide')?.isMeasuredAsMetalOrOxide).toBe(true);
    expect(materialOf('dysprosium-metal')?.isMeasuredAsMetalOrOxide).toBe(true);
    expect(materialOf('dysprosium-fluoride')?.isMeasuredAsMetalOrOxide).toBe(false);
    expect(materialOf('dysprosium-iron-alloy')?.isMeasuredAsMetalOrOxide).toBe(false);
  });

  it('promise rare earths and nothing else in their names', () => {
    for (const { principal } of materials) expect(principal.filter(isRareEarth)).toEqual(principal);
  });

  it('promise what an oxide or metal of one element is called after', () => {
    expect(materialOf('terbium-oxide')?.principal).toStrictEqual(['Tb']);
    expect(materialOf('praseodymium-neodymium-metal')?.principal).toStrictEqual(['Nd', 'Pr']);
  });

  it('are lots, unless they are added or discarded', () => {
    expect(isLotMaterialCode('rock-ore')).toBe(true);
    expect(isLotMaterialCode('stockpiled-tailings')).toBe(true);
    expect(isLotMaterialCode('iron')).toBe(false);
    expect(isLotMaterialCode('tailings')).toBe(false);
    expect(isLotMaterialCode('unobtainium')).toBe(false);
    expect(isAddedMaterialCode('iron')).toBe(true);
    expect(isAddedMaterialCode('tailings')).toBe(false);
    expect(isWasteMaterialCode('tailings')).toBe(true);
    expect(isWasteMaterialCode('iron')).toBe(false);
  });

  it('do not know a code that is the name of a property', () => {
    expect(isMaterialCode('constructor')).toBe(false);
    expect(materialOf('toString')).toBeUndefined();
    expect(isMaterialClass('__proto__')).toBe(false);
  });
});
