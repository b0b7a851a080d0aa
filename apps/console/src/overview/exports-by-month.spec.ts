import { exportsByMonth, others } from './exports-by-month';

const item = (month: string, destination: string, massGrams: string) =>
  ({ key: { month, destination }, exported: { massGrams } }) as never;

const items = [
  item('2025-02', 'DE', '900'),
  item('2025-01', 'DE', '100'),
  item('2025-01', 'KR', '300'),
  item('2025-01', 'US', '50'),
  item('2025-02', 'JP', '20'),
];

describe('exports by month', () => {
  it('names the countries that took most, and puts the rest together', () => {
    const { months, countries, gramsOf, totalOf } = exportsByMonth(items, 2);

    expect(months).toStrictEqual(['2025-01', '2025-02']);
    expect(countries).toStrictEqual(['DE', 'KR', others]);
    expect(countries.map((each) => gramsOf('2025-01', each))).toStrictEqual([100n, 300n, 50n]);
    expect(countries.map((each) => gramsOf('2025-02', each))).toStrictEqual([900n, 0n, 20n]);
    expect(months.map(totalOf)).toStrictEqual([450n, 920n]);
  });

  it('has no rest where every country is named', () => {
    expect(exportsByMonth(items, 4).countries).toStrictEqual(['DE', 'KR', 'US', 'JP']);
  });
});
