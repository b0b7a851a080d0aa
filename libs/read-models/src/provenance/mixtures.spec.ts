import fc from 'fast-check';
import { AmountsArena } from './amounts-arena';
import { exactBelow } from './exact-share';
import { TooLargeForDoubles, type Mixture } from './mixture';
import { ProportionalMixture } from './mixture-in-bigints';
import { MixtureInDoubles } from './mixture-in-doubles';

const pools = 4;
/** Half of them so large that products are far beyond what a double holds. */
const amount = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 44 }),
  fc.integer({ min: 2 ** 44 - 50, max: 2 ** 44 }),
  fc.integer({ min: 1, max: 40 }),
);
const turn = fc.record({
  from: fc.nat(pools - 1),
  to: fc.nat(pools - 1),
  origin: fc.nat(60),
  amount,
  kind: fc.constantFrom('add', 'add', 'draw', 'receive'),
});
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;

describe('a mixture', () => {
  it('has in doubles to the last unit what it has in bigints', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 80, maxLength: 120, size: 'max' }), (turns) => {
        const arena = new AmountsArena();
        const doubles = played<number>(turns, () => new MixtureInDoubles(arena), Number);
        const bigints = played<bigint>(turns, () => new ProportionalMixture(), BigInt);

        expect(doubles.map((each) => each.map(([of, part]) => [of, BigInt(part)]))).toEqual(
          bigints,
        );
      }),
      { numRuns: 200, seed: 785 },
    );
  });

  it('says that an amount is too large for doubles, and takes it in bigints', () => {
    const inDoubles = new MixtureInDoubles(new AmountsArena());
    inDoubles.add(1, exactBelow - 1);

    expect(() => inDoubles.add(2, 1)).toThrow(TooLargeForDoubles);
    const inBigints = new ProportionalMixture();
    inBigints.add(1, 2n ** 62n);
    const drawn = new ProportionalMixture();
    inBigints.add(2, 1n);
    inBigints.draw(drawn, 2n ** 61n);
    // Half of 2⁶² and 1, less a half: the half goes to the larger remainder.
    expect(drawn.entries()).toEqual([[1, 2n ** 61n]]);
  });
});

function played<N extends number | bigint>(
  turns: readonly Turn[],
  newMixture: () => Mixture<N>,
  amountOf: (amount: number) => N,
) {
  const all = Array.from({ length: pools }, newMixture);
  const covering = newMixture();
  for (const { from, to, origin, amount: said, kind } of turns) {
    const [source, target] = [all[from], all[to]] as [Mixture<N>, Mixture<N>];
    if (kind === 'add') source.add(origin, amountOf(said));
    else if (from === to) continue;
    else if (kind === 'draw') source.draw(target, amountOf(said));
    else if (source.total >= said) target.receive(source, amountOf(said), covering);
    covering.clear();
  }
  return all.map((each) => {
    const entries: (readonly [origin: number, amount: N])[] = [];
    each.forEach((origin, part) => entries.push([origin, part]));
    return entries;
  });
}
