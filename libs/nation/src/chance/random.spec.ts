import { fromState, randomOf } from './random';

describe('the source of chance', () => {
  it('gives the sequence that the authors of xoshiro128** publish', () => {
    const random = fromState([1, 2, 3, 4]);
    expect([random.next(), random.next(), random.next(), random.next()]).toStrictEqual([
      11520, 0, 5927040, 70819200,
    ]);
  });

  it('gives the same sequence for the same seed and label, and another for another', () => {
    const first = (seed: number, label: string) => {
      const random = randomOf(seed, label);
      return Array.from({ length: 8 }, random.next);
    };

    expect(first(785, 'mine')).toStrictEqual(first(785, 'mine'));
    expect(first(785, 'mine')).not.toStrictEqual(first(786, 'mine'));
    expect(first(785, 'mine')).not.toStrictEqual(first(785, 'works'));
  });

  it('reaches both ends of a range of integers and nothing beyond', () => {
    const random = randomOf(785, 'range');
    const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 6)));
    expect([...drawn].sort()).toStrictEqual([3, 4, 5, 6]);
  });

  it('says true about as often as it is told', () => {
    const random = randomOf(785, 'chance');
    const hits = Array.from({ length: 10_000 }, () => random.chance(0.2)).filter(Boolean).length;
    expect(hits).toBeGreaterThan(1_800);
    expect(hits).toBeLessThan(2_200);
  });

  it('refuses a state from which only zeros follow, and an empty choice', () => {
    expect(() => fromState([0, 0, 0, 0])).toThrow(RangeError);
    expect(() => fromState([1, 2, 3])).toThrow(RangeError);
    expect(() => randomOf(785, 'none').pick([])).toThrow(RangeError);
  });
});
