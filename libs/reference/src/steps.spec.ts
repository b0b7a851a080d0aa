import { sources } from './laws/sources';
import { isActivity } from './activities';
import { isCeilingCode } from './ceilings';
import { isDesignation } from './designations';
import { isMaterialClass } from './materials';
import { isStepCode, stepBandOn, stepBandsOn, stepOf, steps, stepsOfAct } from './steps';
import { band, bandsOn } from './steps/band';
import type { Step } from './steps/step';
import { isUnitKind } from './unit-kinds';

const all: readonly Step[] = steps;

describe('steps', () => {
  it('name activities, designations, classes, units and ceilings that exist', () => {
    for (const step of all) {
      expect(step.activities.every(isActivity)).toBe(true);
      expect(step.designation === null || isDesignation(step.designation)).toBe(true);
      expect([...step.inputs, ...step.outputs].every(isMaterialClass)).toBe(true);
      expect(step.unitKinds.every(isUnitKind)).toBe(true);
      expect(step.ceilings.every(isCeilingCode)).toBe(true);
    }
  });

  it('never take added material or waste for a lot', () => {
    const classes = all.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
    expect(classes).not.toContain('added');
    expect(classes).not.toContain('waste');
  });

  it('let only chemistry part neodymium from praseodymium', () => {
    const movers = all.filter(({ canMoveNdPrRatio }) => canMoveNdPrRatio).map(({ code }) => code);
    expect(movers).toStrictEqual([
      'beneficiation',
      'ion-clay-leaching',
      'cracking',
      'separation',
      'recycling',
    ]);
  });

  it('ask a diffused magnet for a composition of its own', () => {
    expect(stepOf('grain-boundary-diffusion')).toMatchObject({ needsOwnComposition: true });
    expect(stepOf('grain-boundary-diffusion')?.ceilings).toContain('C6');
    expect(stepOf('coating')).toMatchObject({ needsOwnComposition: false });
  });

  it('feed no ore and no mineral product to a recycler', () => {
    for (const { inputs } of stepsOfAct('Recycled')) {
      expect(inputs).not.toContain('ore');
      expect(inputs).not.toContain('mineral-product');
    }
  });

  it('hold every step that may name a unit to what the unit can give, and no other', () => {
    const withUnit = all.filter(({ unitKinds }) => unitKinds.length > 0);
    expect(withUnit).toStrictEqual(all.filter((step) => step.ceilings.includes('C4')));
    expect(all.filter(({ isContinuous }) => isContinuous).map(({ code }) => code)).toStrictEqual([
      'ion-clay-leaching',
      'cracking',
      'separation',
    ]);
    expect(stepOf('separation')?.unitKinds).toContain('separator');
    expect(stepOf('machining')?.unitKinds).toStrictEqual([]);
  });

  it('ask for a designation where Order 785 Art. 8 does, and nowhere else', () => {
    const needing = (designation: string) =>
      all.filter((step) => step.designation === designation).map(({ code }) => code);
    expect(needing('mining')).toStrictEqual(['mining', 'beneficiation', 'ion-clay-leaching']);
    expect(needing('smelting-separation')).toStrictEqual(['cracking', 'separation']);
  });

  it('bar tolling in cracking and separation only', () => {
    const barred = all.filter(({ tollBar }) => tollBar !== null).map(({ code }) => code);
    expect(barred).toStrictEqual(['cracking', 'separation']);
  });

  it('belong to one act each, in the order of the chain', () => {
    const codesOf = (act: Step['act']) => stepsOfAct(act).map(({ code }) => code);
    expect(codesOf('Mined')).toStrictEqual(['mining']);
    expect(codesOf('Refined')).toStrictEqual([
      'beneficiation',
      'ion-clay-leaching',
      'cracking',
      'separation',
      'compound-conversion',
      'metal-reduction',
      'master-alloying',
    ]);
    expect(codesOf('MagnetProduced')).toStrictEqual([
      'strip-casting',
      'ingot-casting',
      'melt-spinning',
      'hydrogen-decrepitation',
      'jet-milling',
      'pressing-sintering',
      'hot-pressing',
      'bonding',
      'machining',
      'grain-boundary-diffusion',
      'coating',
      'magnetising',
    ]);
    expect(codesOf('Recycled')).toStrictEqual([
      'recycling',
      'magnet-to-magnet-recycling',
      'dismantling',
    ]);
    expect(isStepCode('constructor')).toBe(false);
  });
});

describe('the bands of a step', () => {
  const given = all.flatMap(({ bands }) => bands);

  it('run upwards, are dated, say where they are from, and are not yet verified', () => {
    expect(given.length).toBeGreaterThan(30);
    for (const { fromPpm, toPpm, effectiveFrom, verified, source } of given) {
      expect(0 <= fromPpm && fromPpm < toPpm).toBe(true);
      expect(effectiveFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(verified).toBe(false);
      expect(Object.values<string>(sources)).toContain(source);
    }
  });

  it('stay within the whole where they measure a share', () => {
    const shares = given.filter(({ kind }) => kind !== 'nd-pr-ratio');
    expect(shares.filter(({ toPpm }) => toPpm > 1_000_000)).toStrictEqual([]);
  });

  it.each([
    ['beneficiation', 'recovery', 500_000, 750_000],
    ['beneficiation', 'product-oxide', 500_000, 650_000],
    ['ion-clay-leaching', 'recovery', 700_000, 900_000],
    ['separation', 'recovery', 920_000, 980_000],
    ['metal-reduction', 'recovery', 950_000, 990_000],
    ['metal-reduction', 'other-matter-out', 140_000, 160_000],
    ['metal-reduction', 'gross-yield', 806_000, 848_000],
    ['strip-casting', 'recovery', 970_000, 995_000],
    ['hydrogen-decrepitation', 'other-matter-in', 3_000, 5_000],
    ['jet-milling', 'recovery', 960_000, 990_000],
    ['pressing-sintering', 'recovery', 950_000, 990_000],
    ['machining', 'recovery', 600_000, 900_000],
    ['machining', 'gross-yield', 600_000, 900_000],
    ['grain-boundary-diffusion', 'pick-up', 500, 10_000],
    ['coating', 'gross-gain', 5_000, 30_000],
  ] as const)('are those of the trade: %s %s', (code, kind, from, to) => {
    expect(stepBandOn(code, kind, '2026-01-01')).toMatchObject({ fromPpm: from, toPpm: to });
  });

  it('hold the worked lines of the accounts', () => {
    const holds = (code: string, kind: Parameters<typeof stepBandOn>[1], ppm: number) => {
      const { fromPpm = NaN, toPpm = NaN } = stepBandOn(code, kind, '2026-01-01') ?? {};
      return fromPpm <= ppm && ppm <= toPpm;
    };
    expect(holds('metal-reduction', 'other-matter-out', 150_835)).toBe(true);
    expect(holds('metal-reduction', 'gross-yield', 833_000)).toBe(true);
    expect(holds('metal-reduction', 'recovery', 980_307)).toBe(true);
    expect(holds('strip-casting', 'recovery', 986_740)).toBe(true);
    expect(holds('hydrogen-decrepitation', 'other-matter-in', 4_020)).toBe(true);
    expect(holds('jet-milling', 'recovery', 982_812)).toBe(true);
    expect(holds('pressing-sintering', 'recovery', 981_255)).toBe(true);
    expect(holds('machining', 'recovery', 750_000)).toBe(true);
    expect(holds('grain-boundary-diffusion', 'pick-up', 4_400)).toBe(true);
    expect(holds('grain-boundary-diffusion', 'source-uptake', 832_229)).toBe(true);
    expect(holds('coating', 'gross-gain', 15_166)).toBe(true);
    expect(holds('recycling', 'recovery', 974_112)).toBe(true);
    expect(holds('beneficiation', 'recovery', 632_500)).toBe(true);
  });

  it('judge separation between two counts of its unit, and a heat by itself', () => {
    expect(stepBandOn('separation', 'recovery', '2026-01-01')?.over).toBe('between-counts');
    expect(stepBandOn('metal-reduction', 'recovery', '2026-01-01')?.over).toBe('act');
  });

  it('expect of each oxide the oxygen that it has', () => {
    const oxygen = stepBandsOn('metal-reduction', '2026-01-01').filter(
      ({ kind }) => kind === 'other-matter-out',
    );
    const ofDysprosium = oxygen.find((each) => each.takenMaterials?.[0] === 'dysprosium-oxide');
    expect(ofDysprosium).toMatchObject({ fromPpm: 123_679, toPpm: 143_679 });
    expect(oxygen.every(({ takenMaterials }) => takenMaterials !== undefined)).toBe(true);
  });

  it('watch the ratio of neodymium to praseodymium wherever it cannot move', () => {
    const watching = all.filter(({ bands }) => bands.some(({ kind }) => kind === 'nd-pr-ratio'));
    const bound = all.filter((step) => !step.canMoveNdPrRatio && step.act !== 'Mined');
    expect(watching).toStrictEqual(bound);
  });

  it('of a step that is not known are none', () => {
    expect(stepBandsOn('alchemy', '2026-01-01')).toStrictEqual([]);
    expect(stepBandOn('alchemy', 'recovery', '2026-01-01')).toBeUndefined();
  });
});

describe('a band that was moved', () => {
  const before = band({ kind: 'recovery', fromPpm: 1, toPpm: 2 });
  const after = band({ kind: 'recovery', fromPpm: 3, toPpm: 4, effectiveFrom: '2026-03-01' });
  const ofTerbium = band({ kind: 'recovery', fromPpm: 5, toPpm: 6, elements: ['Tb'] });
  const bands = [before, after, ofTerbium];

  it('judges by its own day, and what is older than all by the oldest', () => {
    expect(bandsOn(bands, '2026-02-28')).toStrictEqual([before, ofTerbium]);
    expect(bandsOn(bands, '2026-03-01')).toStrictEqual([after, ofTerbium]);
    expect(bandsOn(bands, '1999-01-01')).toStrictEqual([before, ofTerbium]);
  });
});
