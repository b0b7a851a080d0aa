import { isLotMaterialCode, isWasteMaterialCode, materials, materialOf } from '../materials';
import { principalShareOn, principalShares } from './principal-shares';
import { usualContents, usualContentsOn } from './usual-contents';

const day = '2026-01-01';

const totalOf = (material: string, on = day) =>
  usualContentsOn(material, on).find(({ of }) => of === 'rare-earths' || of === 'oxides');

describe('the usual content', () => {
  it('is known of everything that can be a lot: so much of all rare earths', () => {
    const lots = materials.filter(({ code }) => isLotMaterialCode(code));
    expect(lots.filter(({ code }) => totalOf(code) === undefined)).toStrictEqual([]);
  });

  it('is known of every waste but the residues of a laboratory', () => {
    const wastes = materials.filter(({ code }) => isWasteMaterialCode(code));
    const unknown = wastes.filter(({ code }) => totalOf(code) === undefined);
    expect(unknown.map(({ code }) => code)).toStrictEqual(['laboratory-residue']);
  });

  it('is of lots and wastes alone, and each measure of one stands once', () => {
    for (const { materials: named, of, elements = [] } of usualContents) {
      expect(named.length).toBeGreaterThan(0);
      expect(named.every((each) => isLotMaterialCode(each) || isWasteMaterialCode(each))).toBe(
        true,
      );
      expect(new Set(named).size).toBe(named.length);
      expect(elements.length > 0).toBe(of === 'elements' || of === 'share');
    }
    const measures = usualContents.flatMap(({ materials: named, of, elements = [] }) =>
      named.map((material) => `${material} ${of} ${elements.join()}`),
    );
    expect(new Set(measures).size).toBe(measures.length);
  });

  it('has a floor below its ceiling, and a source', () => {
    for (const { fromPpm, toPpm, source } of usualContents) {
      expect(fromPpm < toPpm && fromPpm >= 0).toBe(true);
      expect(source).not.toBe('');
    }
  });

  it('of an NdFeB magnet is 26.7 to 34 %, also before the table begins', () => {
    const usual = { of: 'rare-earths', fromPpm: 267_000, toPpm: 340_000, verified: false };
    expect(totalOf('ndfeb-magnet')).toMatchObject(usual);
    expect(totalOf('ndfeb-magnet', '1999-01-01')).toMatchObject(usual);
  });

  it('holds both SmCo phases, and the shipment that customs found', () => {
    const { fromPpm = NaN, toPpm = NaN } = totalOf('smco-magnet') ?? {};
    for (const ppm of [338_000, 231_000, 226_000]) {
      expect(fromPpm <= ppm && ppm <= toPpm).toBe(true);
    }
  });

  it('of ore is below that of a concentrate, and that of scrap at most that of a magnet', () => {
    expect(totalOf('rock-ore')?.toPpm).toBeLessThan(
      totalOf('bastnaesite-concentrate')?.fromPpm ?? 0,
    );
    expect(totalOf('ndfeb-off-cuts')?.toPpm).toBe(totalOf('ndfeb-magnet')?.toPpm);
    expect(totalOf('ndfeb-end-of-life-magnets')?.toPpm).toBe(totalOf('ndfeb-magnet')?.toPpm);
  });
});

describe('what a material is named after', () => {
  const leastOf = (code: string) => {
    const material = materialOf(code);
    return material && principalShareOn(material, day)?.fromPpm;
  };

  it('is most of it where one element is named, and less where magnets may hold others', () => {
    expect(leastOf('neodymium-oxide')).toBe(900_000);
    expect(leastOf('praseodymium-neodymium-metal')).toBe(850_000);
    expect(leastOf('dysprosium-iron-alloy')).toBe(800_000);
    expect(leastOf('samarium-europium-gadolinium-oxide')).toBe(600_000);
    expect(leastOf('ndfeb-swarf')).toBe(400_000);
    expect(leastOf('samarium-cobalt-alloy')).toBe(400_000);
    expect(leastOf('phosphor-scrap')).toBe(300_000);
  });

  it('is asked of no ore, and of nothing that names none', () => {
    expect(leastOf('rock-ore')).toBeUndefined();
    expect(leastOf('bastnaesite-concentrate')).toBeUndefined();
    expect(leastOf('other-rare-earth-compound')).toBeUndefined();
  });

  it('stands once for each material', () => {
    const named = principalShares.flatMap((row) => row.materials);
    expect(new Set(named).size).toBe(named.length);
  });
});
