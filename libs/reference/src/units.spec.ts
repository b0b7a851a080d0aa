import { gramsOf, isUnit, unitOf, units } from './units';

describe('units', () => {
  it('are whole grams, or pieces that are no mass', () => {
    for (const { measures, massGrams } of units) {
      expect(measures === 'pieces' ? massGrams === null : Number.isSafeInteger(massGrams)).toBe(
        true,
      );
    }
    expect(unitOf('TNE')?.massGrams).toBe(1_000_000);
    expect(unitOf('H87')?.measures).toBe('pieces');
  });

  it('do not know the pound, whose gram is not whole', () => {
    expect(isUnit('LBR')).toBe(false);
    expect(isUnit('constructor')).toBe(false);
  });
});

describe('a declared quantity', () => {
  it.each([
    ['1', 'GRM', 1],
    ['0.001', 'KGM', 1],
    ['1234.567', 'KGM', 1_234_567],
    ['0.1', 'KGM', 100],
    ['0.30000', 'TNE', 300_000],
    ['57392', 'TNE', 57_392_000_000],
    ['12.5', 'DTN', 1_250_000],
    ['0', 'KGM', 0],
    ['1.000000000', 'KTN', 1_000_000_000],
  ])('is grams exactly: %s %s', (quantity, unit, massGrams) => {
    expect(gramsOf(quantity, unit)).toStrictEqual({ outcome: 'exact', massGrams });
  });

  it.each([
    ['1.2345', 'KGM', 'part-of-a-gram'],
    ['0.5', 'GRM', 'part-of-a-gram'],
    ['1', 'H87', 'no-mass-unit'],
    ['1', 'LBR', 'no-mass-unit'],
    ['1,5', 'KGM', 'no-decimal-number'],
    ['-1', 'KGM', 'no-decimal-number'],
    ['1e3', 'KGM', 'no-decimal-number'],
    ['.5', 'KGM', 'no-decimal-number'],
    ['', 'KGM', 'no-decimal-number'],
    ['9007199254740992', 'GRM', 'too-large'],
  ])('is refused with what to mend, never rounded: %s %s', (quantity, unit, problem) => {
    expect(gramsOf(quantity, unit)).toMatchObject({
      outcome: 'inexact',
      problem,
      mend: { en: expect.stringMatching(/[a-z]/), zh: expect.stringMatching(/\p{Script=Han}/u) },
    });
  });
});
