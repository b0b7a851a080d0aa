import { monthsIn, periodOf, periodsUntil } from './period';

describe('the period of a balance', () => {
  it.each([
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-Q4', '2025-10-01', '2025-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-03-05/2025-03-05', '2025-03-05', '2025-03-05'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(periodOf(text)).toEqual({ from, to });
  });

  it.each([
    [''],
    ['25'],
    ['2025-13'],
    ['0000'],
    ['0000-01'],
    ['0000-Q1'],
    ['0000-01-01/2025-01-01'],
    ['2025-00'],
    ['2025-Q5'],
    ['2025-02-30/2025-03-01'],
    ['2025-03-02/2025-03-01'],
    ['2025-03-01'],
    ['2025-03-01/2025-03-02/2025-03-03'],
    ['2025-3-1/2025-3-2'],
  ])('%s is none', (text) => {
    expect(periodOf(text)).toBeUndefined();
  });

  it('has others of its length before it, as far as anything happened', () => {
    const back = periodsUntil({ from: '2025-03-01', to: '2025-03-31' }, '2025-01-17', 36);
    expect(back.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2025-01-01 2025-01-31',
      '2025-02-01 2025-02-28',
      '2025-03-01 2025-03-31',
    ]);
    expect(periodsUntil({ from: '2025-03-10', to: '2025-03-19' }, '2025-02-28', 36)).toHaveLength(
      2,
    );
    expect(periodsUntil({ from: '2025-03-01', to: '2025-03-31' }, '2001-01-01', 3)).toHaveLength(3);
    expect(monthsIn({ from: '2025-03-01', to: '2025-03-30' })).toBeUndefined();
  });
});
