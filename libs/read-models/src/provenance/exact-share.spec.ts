import fc from 'fast-check';
import { exactBelow, floorsOfShares } from './exact-share';

const whole = fc.oneof(
  fc.integer({ min: 1, max: exactBelow - 1 }),
  // Next to powers of two, where doubles are coarsest for their size.
  fc
    .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -3, max: 3 }))
    .map(([bits, off]) => Math.max(1, 2 ** bits + off)),
  fc.integer({ min: 1, max: 50 }),
);
const within = (max: number) =>
  fc.oneof(
    fc.integer({ min: 0, max }),
    fc.integer({ min: 0, max: Math.min(3, max) }).map((less) => max - less),
    fc.integer({ min: 0, max: Math.min(3, max) }),
  );
const asked = whole.chain((all) => fc.tuple(within(all), within(all), fc.constant(all)));

describe('a share of an amount', () => {
  it('is to the last digit what bigints give, however large the product', () => {
    fc.assert(
      fc.property(asked, ([amount, part, all]) => {
        const product = BigInt(amount) * BigInt(part);
        const [floors, remainders] = [new Float64Array(2), new Float64Array(2)];

        // Twice, so that a place in the run is not taken for another.
        const run = { values: Float64Array.of(0, amount, amount), start: 1, length: 2 };
        const sum = floorsOfShares(run, { part, whole: all }, { floors, remainders });
        const [floor, remainder] = [Number(product / BigInt(all)), Number(product % BigInt(all))];
        expect([...floors, ...remainders]).toEqual([floor, floor, remainder, remainder]);
        expect(sum).toBe(2 * floor);
      }),
      { numRuns: 20_000, seed: 785 },
    );
  });
});
