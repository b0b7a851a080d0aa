import { dayNumber } from '../time/calendar';
import { addDays } from '../time/calendar';
import { levelOn, pricePerKilogram } from './prices';

describe('the prices of the nation', () => {
  it('move from day to day, and never by much', () => {
    const days = Array.from({ length: 731 }, (_, n) => addDays('2024-01-01', n));
    for (const course of ['magnets', 'ndpr', 'dysprosium', 'terbium', 'light'] as const) {
      const levels = days.map((day) => levelOn(course, day));
      const steps = levels.slice(1).map((level, n) => Math.abs(level / (levels[n] ?? 1) - 1));
      expect(Math.max(...steps)).toBeLessThan(0.02);
      expect(new Set(levels).size).toBeGreaterThan(300);
    }
  });

  it('stay as they were before the first month and after the last', () => {
    expect(levelOn('ndpr', '2023-06-01')).toBe(levelOn('ndpr', '2024-01-01'));
    expect(levelOn('ndpr', '2026-06-01')).toBe(levelOn('ndpr', '2025-12-31'));
    expect(dayNumber('2024-01-01')).toBe(19_723);
  });

  it('are higher for what stands more heat, in every currency', () => {
    for (const currency of ['CNY', 'EUR', 'JPY', 'USD']) {
      const [low, high] = ['N35', 'N38UH'] as const;
      const on = '2025-06-10';
      expect(pricePerKilogram(high, currency, on)).toBeGreaterThan(
        pricePerKilogram(low, currency, on),
      );
    }
  });
});
