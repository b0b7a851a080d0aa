import { sources } from './laws/sources';
import { ceilingFigures, ceilingFiguresOn, narrowedPpm } from './ceilings';

describe('the figures of the ceilings', () => {
  it('are those of postings.md §4, as whole parts per million', () => {
    expect(ceilingFiguresOn('2026-11-22')).toStrictEqual({
      effectiveFrom: '2024-10-01',
      pureCompoundRoundingPpm: 20,
      sigmas: 4,
      unitSigmas: 4,
      totalLineOxideOrMetalPpm: 1_500,
      totalLineOtherPpm: 5_000,
      totalCommonPpm: 1_000,
      elementLinePpm: 10_000,
      elementDetectionPpm: 5,
      elementCommonPpm: 5_000,
      source: sources.ceilings,
      verified: false,
    });
  });

  it('judge what is older than they are by the oldest of them', () => {
    expect(ceilingFiguresOn('1999-12-31')).toBe(ceilingFigures[0]);
  });

  it('stand oldest first, no two on one day', () => {
    const days = ceilingFigures.map(({ effectiveFrom }) => effectiveFrom);
    expect([...new Set(days)].sort()).toStrictEqual(days);
  });

  it('are narrowed by a declared uncertainty and never widened', () => {
    expect(narrowedPpm(1_500, undefined)).toBe(1_500);
    expect(narrowedPpm(1_500, 800)).toBe(800);
    expect(narrowedPpm(1_500, 9_000)).toBe(1_500);
  });
});
