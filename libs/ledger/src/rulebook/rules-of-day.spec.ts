import { noticed, rulebookOfLaw } from './rulebook-of-law.fixture';
import { figureOn, rulesByDay } from './rules-of-day';

describe('the rules of a day', () => {
  const rulesOn = rulesByDay(rulebookOfLaw());

  it('are computed once', () => {
    expect(rulesOn('2025-05-01')).toBe(rulesOn('2025-05-01'));
    expect(rulesOn('2025-05-02')).not.toBe(rulesOn('2025-05-01'));
  });

  it('name the figures of what is in force, and no other', () => {
    expect(figureOn(rulesOn('2024-12-01'), 'review-clock', 'workingDays')).toBe(45);
    expect(figureOn(rulesOn('2024-11-30'), 'review-clock', 'workingDays')).toBeUndefined();
    expect(figureOn(rulesOn('2024-12-01'), 'review-clock', 'years')).toBeUndefined();
    expect(
      figureOn(rulesOn('2026-11-30'), 'foreign-made-with-chinese-items', 'valueSharePpm'),
    ).toBe(undefined);
  });

  it('are those that a notice names, or all', () => {
    const repeal = noticed(
      {
        type: 'RuleSetRepealed',
        ruleSetId: 'order-792',
        version: 1,
        effectiveOn: '2026-01-01',
        ruleIds: ['review-clock'],
        source: 'a spec',
      },
      'END',
    );
    const later = rulesByDay(rulebookOfLaw(repeal))('2026-01-01');
    expect(figureOn(later, 'review-clock', 'workingDays')).toBeUndefined();
    expect(figureOn(later, 'amendment-clock', 'workingDays')).toBe(20);
  });
});
