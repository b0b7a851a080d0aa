import { rareEarths } from '@lodestone/reference';
import fc from 'fast-check';
import { addStored, nothing, storedOf, type Amount } from './amount';
import { Tally } from './tally';

/** A third of them near or beyond what a double holds. */
const whole = fc.oneof(
  fc.bigInt({ min: -1_000n, max: 1_000n }),
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
);
const stored = fc
  .record({
    lots: fc.integer({ min: -3, max: 3 }),
    massGrams: whole,
    content: fc.array(fc.tuple(fc.constantFrom(...rareEarths), whole)),
  })
  .map(({ content, ...rest }) => storedOf({ ...rest, content: new Map(content) }));

describe('the tally of stored amounts', () => {
  it('is to the microgram what adding them without a limit gives', () => {
    fc.assert(
      fc.property(fc.array(stored, { maxLength: 60, size: 'max' }), (parts) => {
        const tally = new Tally();
        const sum = nothing();
        for (const part of parts) {
          tally.add(part);
          addStored(sum, part);
        }

        expect(inOrder(tally.total())).toStrictEqual(inOrder(sum));
      }),
      { numRuns: 500, seed: 785 },
    );
  });

  it('takes nothing for a rare earth that is none', () => {
    expect(() => new Tally().add('1 20 Xx 3')).toThrow("'Xx' is no rare earth");
  });
});

const inOrder = ({ lots, massGrams, content }: Amount) => ({
  lots,
  massGrams,
  content: [...content].filter(([, part]) => part !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)),
});
