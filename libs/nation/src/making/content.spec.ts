import { minus, oxideGramsOf, ppmOf, roundUpTo, shareOf, wastePpmOf } from './content';

describe('what a product holds', () => {
  it('is rounded down to whole parts per million, in the order of the table of elements', () => {
    const ppm = ppmOf({ Fe: 650, Nd: 299.999_9, La: 0.000_4 }, 1_000);
    expect(ppm).toStrictEqual({ Nd: 299_999, Fe: 650_000 });
    expect(Object.keys(ppm)).toStrictEqual(['Nd', 'Fe']);
  });

  it('is weighed so that it is never purer than pure', () => {
    expect(roundUpTo(100, 1_001)).toBe(1_100);
    expect(roundUpTo(100, 1_100)).toBe(1_100);
  });

  it('is rounded to the nearest in a waste, but not above what is left', () => {
    expect(wastePpmOf({ Dy: 11.6 }, { Dy: 12 }, 1_000_000)).toStrictEqual({ Dy: 12 });
    expect(wastePpmOf({ Dy: 11.6 }, { Dy: 11.9 }, 1_000_000)).toStrictEqual({ Dy: 11 });
  });

  it('is what was taken less what went elsewhere', () => {
    const feed = { Nd: 10, Dy: 2 };
    expect(minus(feed, shareOf(feed, { Nd: 0.5 }))).toStrictEqual({ Nd: 5, Dy: 2 });
    expect(shareOf(feed, 0.5)).toStrictEqual({ Nd: 5, Dy: 1 });
  });

  it('weighs as oxide what stoichiometry says, iron not counted', () => {
    expect(oxideGramsOf({ Nd: 857.356, Fe: 100 })).toBeCloseTo(1_000, 2);
  });
});
