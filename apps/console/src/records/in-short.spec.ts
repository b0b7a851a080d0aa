import { inShort, massOf } from './in-short';

describe('a record in short', () => {
  it.each([
    [{ goods: [{ takes: [{ lotId: 'L', massGrams: 5 }, { massGrams: 7 }] }] }, 12n],
    [{ takes: [{ massGrams: 3 }], makes: [{ massGrams: 2 }] }, 3n],
    [{ takes: [], makes: [{ massGrams: 2 }] }, 2n],
    [{ month: '2025-11' }, undefined],
  ])('is about what it takes, else what it makes: %j', (data, grams) => {
    expect(massOf(data)).toBe(grams);
  });

  it('is told from others by its month, target, destination or lot', () => {
    expect(inShort({ month: '2025-11' })).toBe('2025-11');
    expect(inShort({ targetRecordId: 'R', destinationCountryCode: 'DE' })).toBe('R');
    expect(inShort({ destinationCountryCode: 'DE' })).toBe('DE');
    expect(inShort({ makes: [{ lotId: 'L' }] })).toBe('L');
  });
});
