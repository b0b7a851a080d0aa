import { elementOf, isPeriod, periodOf, scopeOf } from './question';

describe('the question of a balance', () => {
  it.each(['2025', '2025-Q1', '2025-03', '2025-03-05/2025-04-04'])(
    'takes %s for a period',
    (text) => {
      expect(isPeriod(text)).toBe(true);
    },
  );

  it.each(['', '25', '2025-Q5', 'March', '2025-03-05'])('takes %j for none', (text) => {
    expect(isPeriod(text)).toBe(false);
  });

  it.each([
    ['2025-Q1', '2026-12-01', '2025-Q1'],
    ['nonsense', '2026-12-01', '2026'],
    [undefined, '2026-02-01', '2025'],
  ])('of %j on %s is %s', (asked, day, expected) => {
    expect(periodOf(asked, day)).toBe(expected);
  });

  it('knows a site from an enterprise by what the link says', () => {
    expect(scopeOf('nation')).toStrictEqual({});
    expect(scopeOf('NB-MAG')).toStrictEqual({ enterpriseId: 'NB-MAG' });
    expect(scopeOf('site:NB-MAG.W1')).toStrictEqual({ siteId: ['NB-MAG.W1'] });
  });

  it('follows an element, all of them together, or none that is one', () => {
    expect(['Dy', 'total', 'Fe', undefined].map(elementOf)).toStrictEqual([
      'Dy',
      'total',
      undefined,
      undefined,
    ]);
  });
});
