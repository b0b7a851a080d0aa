import { foldedText } from '@lodestone/reference/names/fold-text';
import fc from 'fast-check';
import { numberToken } from './number-token';

describe('numbers as they are found', () => {
  it('are folded texts without their blanks, whatever stands in them', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...'aB1-/. \'"_ßé電１'), maxLength: 20 }),
    );
    fc.assert(
      fc.property(text, (number) => {
        expect(numberToken(number)).toBe(foldedText(number).replaceAll(' ', ''));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['CN-2025/017', 'cn 2025 017'],
    ['２５４４ 2000', '25442000'],
    ["O'Brien S.A./9", 'obriensa9'],
  ])('are the same: %s and %s', (one, other) => {
    expect(numberToken(one)).toBe(numberToken(other));
  });
});
