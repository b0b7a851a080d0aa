import { controlStatusOf } from './control/control-status-of';
import { noticed, rulebookOfLaw } from './rulebook-of-law.fixture';
import { rulesOfDay } from './rules-of-day';
import { supposedRules, type Supposition } from './supposed-rules';

const day = '2025-12-01';

const verdict = (
  ppm: Record<string, number>,
  supposition: Supposition,
  rulebook = rulebookOfLaw(),
) =>
  controlStatusOf(
    { material: 'ndfeb-magnet', ppm: { Nd: 280_000, ...ppm } },
    supposedRules(rulesOfDay(rulebook, day), supposition),
  ).verdict;

describe('another rule set', () => {
  it('is the one that was where nothing is supposed', () => {
    const rules = rulesOfDay(rulebookOfLaw(), day);
    expect(supposedRules(rules, {})).toStrictEqual(rules);
  });

  it('wakes what sleeps, and nothing that was repealed', () => {
    const wake = { wake: ['announcement-57-2025'] };
    expect(verdict({ Ho: 5_000 }, {})).toBe('not-controlled');
    expect(verdict({ Ho: 5_000 }, wake)).toBe('controlled');
    const repeal = noticed(
      {
        type: 'RuleSetRepealed',
        ruleSetId: 'announcement-57-2025',
        version: 1,
        effectiveOn: '2025-11-20',
        source: 'a spec',
      },
      'END',
    );
    expect(verdict({ Ho: 5_000 }, wake, rulebookOfLaw(repeal))).toBe('not-controlled');
  });

  it.each([
    [undefined, 'cleared-in-practice'],
    [500, 'controlled'],
    [0, 'controlled'],
    [600, 'cleared-in-practice'],
  ] as const)('with a threshold of %s ppm, 600 ppm of Dy and Tb are %s', (clearedToPpm, told) =>
    expect(verdict({ Dy: 400, Tb: 200 }, { clearedToPpm })).toBe(told),
  );

  it('adds an element', () => {
    expect(verdict({ Gd: 20_000 }, { addElements: ['Gd'] })).toBe('controlled');
    expect(verdict({ Gd: 20_000 }, { addElements: ['Ho'] })).toBe('not-controlled');
  });
});
