import { refuseBalance } from './ceilings';
import type { Measured } from './line-errors';

const on = '2025-02-01';
const oxide = (massGrams: number, ppm: Measured['ppm']): Measured => ({
  material: 'praseodymium-neodymium-oxide',
  massGrams,
  ppm,
});

const codeOf = (inputs: readonly Measured[], outputs: readonly Measured[]): string | undefined =>
  refuseBalance(inputs, outputs, on)?.code;

describe('the ceiling of the total', () => {
  const fed = oxide(1_000_000, { Nd: 800_000 });
  const drawn = (excessPpm: number) => oxide(1_000_000, { Nd: 800_000 + excessPpm });

  it('lets errors add up as squares, with what is common to all lines, to four times their sum', () => {
    // σ of each line 0.15 %, of the whole 0.1 %: 4 × √(2 × 0.15² + 0.1²) % = 0.94 %.
    expect(codeOf([fed], [drawn(7_546)])).toBeUndefined();
    expect(codeOf([fed], [drawn(7_547)])).toBe('more-rare-earth-out-than-in');
  });
});

describe('the ceiling of an element', () => {
  it('takes what is not listed as below detection, and not as absent', () => {
    const fed = oxide(1_000_000, { Nd: 800_000 });
    const found = (La: number) => oxide(1_000_000, { La, Nd: 799_000 });
    expect(codeOf([fed], [found(3)])).toBeUndefined();
    expect(codeOf([fed], [found(40)])).toBe('more-of-element-out-than-in');
  });
});

describe('a declared uncertainty', () => {
  const declaring = (uncertaintyPpm: Measured['ppm'], massGrams: number, ppm: Measured['ppm']) => ({
    ...oxide(massGrams, ppm),
    analysis: { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: on, uncertaintyPpm },
  });
  const fed = oxide(1_000_000, { Nd: 800_000 });

  it('narrows the ceilings and never widens them', () => {
    const [sure, vague] = [{ Nd: 10 }, { Nd: 100_000 }];
    // Of the total: 4σ is 0.94 % without, less where the output is known as well as it gets.
    expect(codeOf([fed], [declaring(sure, 1_000_000, { Nd: 807_000 })])).toBe(
      'more-rare-earth-out-than-in',
    );
    expect(codeOf([fed], [declaring(vague, 1_000_000, { Nd: 807_547 })])).toBe(
      'more-rare-earth-out-than-in',
    );
  });

  it('narrows the ceilings and never widens them, element by element', () => {
    const mixed = oxide(1_000_000, { Pr: 200_000, Nd: 600_000 });
    const moved = { Pr: 216_000, Nd: 584_000 };
    const vague = { Pr: 100_000, Nd: 100_000 };
    expect(codeOf([mixed], [declaring(vague, 1_000_000, moved)])).toBe(
      'more-of-element-out-than-in',
    );
    expect(
      codeOf([mixed], [declaring({ Pr: 10, Nd: 10 }, 1_000_000, { Pr: 209_500, Nd: 590_000 })]),
    ).toBe('more-of-element-out-than-in');
    expect(codeOf([mixed], [oxide(1_000_000, { Pr: 209_500, Nd: 590_000 })])).toBeUndefined();
  });
});
