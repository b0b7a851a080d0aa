import type { Arrived } from './movement-tables';
import { differenceOf } from './receipt-difference';

const sentPpm = { Nd: 639_000 };
const refused = { returnMovementId: 'B/R/1', massGrams: 600, reason: 'off-specification' };

const difference = (arrived: Partial<Arrived>) => {
  const receipt = { clearedGrams: 2_000, closes: true, ...arrived };
  const { grams, content } = differenceOf(receipt, sentPpm);
  return [grams, Object.fromEntries(content)];
};

describe('what was sent less what arrived', () => {
  it('is nothing where a part was taken in and the rest turned away (postings.md §3)', () => {
    expect(difference({ massGrams: 1_400, refused })).toStrictEqual([0, {}]);
  });

  it('is what is short, or over', () => {
    expect(difference({ massGrams: 1_998 })).toStrictEqual([2, { Nd: 1_278_000n }]);
    expect(difference({ massGrams: 2_001 })).toStrictEqual([-1, { Nd: -639_000n }]);
    const surplus = { lotId: 'S', massGrams: 1 };
    expect(difference({ massGrams: 2_000, surplus })).toStrictEqual([-1, { Nd: -639_000n }]);
  });

  it('is of an analysis of the receiver in content alone', () => {
    // 2,000 × 639,000 − 2,000 × 630,000.
    expect(difference({ massGrams: 2_000, ppm: { Nd: 630_000 } })).toStrictEqual([
      0,
      { Nd: 18_000_000n },
    ]);
  });
});
