import { ExactSums } from './exact-sums';

describe('sums in halves', () => {
  it('are exact where a double has long lost count', () => {
    const sums = new ExactSums(2);
    const numbers = new BigInt64Array([9_007_199_254_740_993n, -(2n ** 62n), -1n, 4_294_967_295n]);
    const halves = new Int32Array(numbers.buffer);
    let expected = 0n;
    for (let round = 0; round < 300_000; round++) {
      const n = round % numbers.length;
      const number = numbers[n] as bigint;
      // The lower halves of up to seventeen elements are added at once.
      const times = round % 1_000 === 0 ? 1 : 17;
      const by = n === 1 ? 1 : times;
      sums.add(1, (halves[2 * n + 1] as number) * by, ((halves[2 * n] as number) >>> 0) * by);
      expected += number * BigInt(by);
    }
    expect(sums.of(1)).toBe(expected);
    expect(sums.of(0)).toBe(0n);
  });
});
