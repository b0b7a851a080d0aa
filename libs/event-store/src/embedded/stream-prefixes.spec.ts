import { passesOf } from './stream-prefixes';

const names = ['a', 'ab', 'b', 'A', 'a-', '矿-1', '研', '\u{10ffff}x'];

const passing = (...streamPrefixes: readonly string[]): string[] =>
  names.filter((name) => passesOf({ streamPrefixes })?.(name));

describe('filtering by the beginning of a name', () => {
  it('lets everything pass where nothing is asked', () => {
    expect(passesOf(undefined)).toBeUndefined();
    expect(passesOf({})).toBeUndefined();
    expect(passesOf({ streamPrefixes: ['a', ''] })).toBeUndefined();
  });

  it('lets nothing pass where no prefix is given', () => {
    expect(passing()).toStrictEqual([]);
  });

  it('lets those pass that begin with one of several, letter by letter', () => {
    expect(passing('a')).toStrictEqual(['a', 'ab', 'a-']);
    expect(passing('矿', 'A')).toStrictEqual(['A', '矿-1']);
    expect(passing('\u{10ffff}')).toStrictEqual(['\u{10ffff}x']);
  });
});
