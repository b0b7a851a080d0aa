import { counted, parsed, plainly, scaled } from './groups';

describe('a figure', () => {
  it.each([
    ['8128900', '8,128,900'],
    ['0', '0'],
    ['-5', '−5'],
    ['123456789012345678901234567890', '123,456,789,012,345,678,901,234,567,890'],
  ])('%s is counted as %s', (value, expected) => {
    expect(counted(value)).toBe(expected);
  });

  it.each([
    ['8128900', 3, 1, '8,128.9'],
    ['8128949', 3, 1, '8,128.9'],
    ['8128950', 3, 1, '8,129.0'],
    ['-8128950', 3, 1, '−8,129.0'],
    ['-4', 3, 1, '0.0'],
    ['9999999', 3, 1, '10,000.0'],
    ['230741000000', 9, 3, '230.741'],
    ['7', 2, 2, '0.07'],
    ['1500', 3, 0, '2'],
  ] as const)('%s with %i digits, %i shown, is %s', (value, digits, shown, expected) => {
    expect(scaled(value, { digits, shown })).toBe(expected);
  });

  it.each([
    ['8,128.9', 3, 8_128_900n],
    ['8128.9000', 3, 8_128_900n],
    ['0.0001', 3, undefined],
    ['１', 3, undefined],
    ['-1', 3, undefined],
    ['', 3, undefined],
    ['1e3', 3, undefined],
    ['435，552.97', 2, 43_555_297n],
  ])('%j that is typed, with %i digits, is %s', (typed, digits, expected) => {
    expect(parsed(typed, digits)).toBe(expected);
  });

  it('comes back as it was typed', () => {
    expect(plainly(8_128_900n, 3)).toBe('8128.9');
    expect(plainly(8_000_000n, 3)).toBe('8000');
    expect(parsed(plainly(1n, 3), 3)).toBe(1n);
  });
});
