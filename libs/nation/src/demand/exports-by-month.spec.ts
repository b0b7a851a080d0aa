import { exportTonnesByMonth, gramsByDestination, gramsPerTonne } from './exports-by-month';

const totalOf = (year: string): number =>
  exportTonnesByMonth
    .filter(([month]) => month.startsWith(year))
    .reduce((sum, [, total]) => sum + total, 0);

describe('the exports of the nation by month', () => {
  it('add up to the published years', () => {
    expect(totalOf('2024')).toBe(58_152);
    expect(totalOf('2025')).toBe(57_392);
  });

  it('add up to the published five months before and after the controls', () => {
    const firstFive = exportTonnesByMonth.filter(
      ([month]) => '2025-01' <= month && month <= '2025-05',
    );
    expect(firstFive.reduce((sum, [, total]) => sum + total, 0)).toBe(19_132);
  });

  it.each(exportTonnesByMonth)(
    'are split among destinations to the gram: %s',
    (_, total, known) => {
      const grams = gramsByDestination(total, known);
      expect([...grams.values()].reduce((a, b) => a + b, 0)).toBe(total * gramsPerTonne);
      expect(grams.size).toBe(20);
      for (const [country, tonnes] of Object.entries(known)) {
        expect(grams.get(country)).toBe(tonnes * gramsPerTonne);
      }
      expect(Math.min(...grams.values())).toBeGreaterThan(0);
    },
  );
});
