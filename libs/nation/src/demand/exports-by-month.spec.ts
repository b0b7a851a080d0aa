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

  it.each([
    ['2024', 7_444],
    ['2025', 5_933],
  ])('bring to the United States what was published for %s', (year, tonnes) => {
    const months = exportTonnesByMonth.filter(([month]) => month.startsWith(year));
    const grams = months.map(([, total, known]) => gramsByDestination(total, known).get('US') ?? 0);
    expect(grams.reduce((a, b) => a + b, 0)).toBe(tonnes * gramsPerTonne);
    // What January had of 2025 is more than October, as was said of it, and in proportion elsewhere.
    const [first = 0, second = 0] = grams;
    const [[, total1] = ['', 0], [, total2] = ['', 0]] = months;
    expect(first / second).toBeCloseTo(total1 / total2, 2);
  });

  it.each(exportTonnesByMonth)(
    'are split among destinations to the gram: %s',
    (_, total, known) => {
      const grams = gramsByDestination(total, known);
      expect([...grams.values()].reduce((a, b) => a + b, 0)).toBe(total * gramsPerTonne);
      expect(grams.size).toBe(20);
      for (const [country, tonnes] of Object.entries(known)) {
        expect(grams.get(country)).toBe(Math.round(tonnes * gramsPerTonne));
      }
      expect(Math.min(...grams.values())).toBeGreaterThan(0);
    },
  );
});
