import { lastDayOf, monthsAfter, monthsBetween } from './months';

describe('months', () => {
  it.each([
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2025-12', '2025-12-31'],
    ['2025-04', '2025-04-30'],
  ])('%s ends on %s', (month, day) => {
    expect(lastDayOf(month)).toBe(day);
  });

  it.each([
    ['2025-12', 1, '2026-01'],
    ['2025-01', -1, '2024-12'],
    ['2025-06', -6, '2024-12'],
    ['2025-06', 0, '2025-06'],
  ])('so many after %s, %i, is %s, and back', (month, count, then) => {
    expect(monthsAfter(month, count)).toBe(then);
    expect(monthsBetween(month, then)).toBe(count);
  });
});
