import fc from 'fast-check';
import { exactBelow, floorOfShare } from './exact-share';

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
        const remainders = new Float64Array(2);

        const floor = floorOfShare(amount, [part, all], [remainders, 1]);
        expect([floor, remainders[1]]).toEqual([
          Number(product / BigInt(all)),
          Number(product % BigInt(all)),
        ]);
      }),
      { numRuns: 20_000, seed: 785 },
    );
  });
});
