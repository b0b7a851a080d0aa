import { isHeldAlready } from './conditional';

describe('a caller who names tags in If-None-Match', () => {
  it.each([
    '"7"',
    'W/"7"',
    '*',
    ' * ',
    '"1", "7"',
    'W/"1",W/"7"',
    '"1","7" , ',
    ', "7"',
    '"a,b", "7"',
  ])('has what is tagged "7" with %s', (header) => {
    expect(isHeldAlready(header, '"7"')).toBe(true);
  });

  it.each([
    undefined,
    '',
    '7',
    '"77"',
    '"7',
    'w/"7"',
    '"1", "8"',
    '"1" "7"',
    '"7", x',
    '*, "7"',
    '"x,"7"',
  ])('has not what is tagged "7" with %s', (header) => {
    expect(isHeldAlready(header, '"7"')).toBe(false);
  });

  it('compares weakly, whichever of the two is weak', () => {
    expect(isHeldAlready('"7"', 'W/"7"')).toBe(true);
  });

  it('is read in no more time than the header is long', () => {
    expect(isHeldAlready(`${'"a",'.repeat(4_000)}x`, '"7"')).toBe(false);
    expect(isHeldAlready(' '.repeat(16_000), '"7"')).toBe(false);
  });
});
