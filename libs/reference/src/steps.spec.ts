import { isActivity } from './activities';
import { isCeilingCode } from './ceilings';
import { isMaterialClass } from './materials';
import { isStepCode, stepOf, steps, stepsOfAct } from './steps';
import type { Step } from './steps/step';

const all: readonly Step[] = steps;

describe('steps', () => {
  it('name activities, classes and ceilings that exist', () => {
    for (const step of all) {
      expect(step.activities.every(isActivity)).toBe(true);
      expect([...step.inputs, ...step.outputs].every(isMaterialClass)).toBe(true);
      expect(step.ceilings.every(isCeilingCode)).toBe(true);
    }
  });

  it('never take added material or waste for a lot', () => {
    const classes = all.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
    expect(classes).not.toContain('added');
    expect(classes).not.toContain('waste');
  });

  it('have bands that run upwards, within the whole, dated and not yet verified', () => {
    const bands = all.flatMap(({ recovery, otherMatter }) => [recovery ?? [], otherMatter ?? []]);
    const given = bands.flat();
    expect(given.length).toBeGreaterThan(5);
    for (const { fromPpm, toPpm, effectiveFrom, verified, source } of given) {
      expect(0 <= fromPpm && fromPpm < toPpm && toPpm <= 1_000_000).toBe(true);
      expect(effectiveFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(verified).toBe(false);
      expect(source).toMatch(/^(domain|postings)\.md §/);
    }
  });

  it.each([
    ['beneficiation', 500_000, 750_000],
    ['separation', 920_000, 980_000],
    ['metal-reduction', 950_000, 990_000],
    ['strip-casting', 970_000, 995_000],
    ['jet-milling', 960_000, 990_000],
    ['pressing-sintering', 950_000, 990_000],
    ['machining', 600_000, 900_000],
  ])('have the recovery of domain.md §4.3: %s', (code, fromPpm, toPpm) => {
    expect(stepOf(code)?.recovery).toMatchObject({ fromPpm, toPpm });
  });

  it('let only chemistry part neodymium from praseodymium', () => {
    const movers = all.filter(({ canMoveNdPrRatio }) => canMoveNdPrRatio).map(({ code }) => code);
    expect(movers).toStrictEqual(['beneficiation', 'cracking', 'separation', 'recycling']);
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

  it('belong to one act each, in the order of the chain', () => {
    expect(stepsOfAct('Mined').map(({ code }) => code)).toStrictEqual(['mining']);
    expect(stepsOfAct('Refined').map(({ code }) => code)).toStrictEqual([
      'beneficiation',
      'cracking',
      'separation',
      'compound-conversion',
      'metal-reduction',
      'master-alloying',
    ]);
    expect(isStepCode('constructor')).toBe(false);
  });
});
