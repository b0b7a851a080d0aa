import fc from 'fast-check';
import { contentMicrograms, divideToNearest, gramsToNearest } from './mass';

describe('content', () => {
  it('is grams times ppm, exactly, beyond what a double holds', () => {
    expect(contentMicrograms(1_000_000_000_000, 25_001)).toBe(25_001_000_000_000_000n);
  });

  it('of parts adds up to the content of the whole', () => {
    const grams = fc.integer({ min: 1, max: 10 ** 12 });
    fc.assert(
      fc.property(grams, grams, fc.integer({ min: 0, max: 1_000_000 }), (a, b, ppm) => {
        expect(contentMicrograms(a, ppm) + contentMicrograms(b, ppm)).toBe(
          contentMicrograms(a + b, ppm),
        );
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [4n, 3n, 1n],
    [0n, 7n, 0n],
  ])('takes %p over %p to %p, half away from zero', (numerator, denominator, nearest) => {
    expect(divideToNearest(numerator, denominator)).toBe(nearest);
  });

  it('gives micrograms as the nearest gram', () => {
    expect(gramsToNearest(1_499_999n)).toBe(1);
    expect(gramsToNearest(-1_500_000n)).toBe(-2);
  });
});
