import { ceilingFiguresOn } from './ceilings';
import { flagFigures, flagFiguresOn } from './flag-figures';

describe('the figures of the flags', () => {
  it('flag earlier takings beyond two standard deviations (postings.md §4)', () => {
    expect(flagFiguresOn('2026-01-01')).toMatchObject({ reassaySigmas: 2, verified: false });
    expect(flagFiguresOn('1999-01-01')).toBe(flagFigures[0]);
  });

  it('say of every figure without a source that it is ours', () => {
    for (const { ours, ...figures } of flagFigures) {
      expect(Object.keys(figures)).toStrictEqual(expect.arrayContaining([...ours]));
      expect(ours).not.toContain('reassaySigmas');
    }
  });

  it('ask no recovery of what is within reach of the detection limit', () => {
    const { recoveryFloorPpm } = flagFiguresOn('2026-01-01');
    const { elementDetectionPpm } = ceilingFiguresOn('2026-01-01');
    expect(recoveryFloorPpm).toBe(40 * elementDetectionPpm);
  });
});
