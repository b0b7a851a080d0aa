import { dayBeside, isTravelling, momentOf } from './moment';

describe('the moment of a desk', () => {
  it.each([
    [{}, {}],
    [{ asOf: '2025-12-31' }, { asOf: '2025-12-31' }],
    [{ knownAt: '59523' }, { knownAt: 59_523 }],
    [{ asOf: 'yesterday', knownAt: '-3' }, {}],
    [{ asOf: 5, knownAt: '1e3' }, {}],
  ])('is read from %j', (search, expected) => {
    expect(momentOf(search)).toStrictEqual(expected);
    expect(isTravelling(momentOf(search))).toBe(Object.keys(expected).length > 0);
  });

  it('goes a day on across the end of a month and of February', () => {
    expect(dayBeside('2025-12-31', 1)).toBe('2026-01-01');
    expect(dayBeside('2024-03-01', -1)).toBe('2024-02-29');
  });
});
