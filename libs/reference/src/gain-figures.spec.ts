import { gainFigures, gainFiguresOn } from './gain-figures';

describe('the figures of what is found', () => {
  it('are in force from the day of Order 785, and stand for what is older', () => {
    expect(gainFiguresOn('2025-06-01')).toBe(gainFigures.at(-1));
    expect(gainFiguresOn('2020-01-01')).toBe(gainFigures[0]);
  });

  it('say which of them are copied from no source', () => {
    for (const { ours, ...figures } of gainFigures) {
      expect(ours.every((name) => name in figures)).toBe(true);
      expect(figures.heldTimes).toBeGreaterThan(1);
    }
  });
});
