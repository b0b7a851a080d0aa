import { whereJsonEnds } from './json-position';

describe('the place at which a text stops being JSON', () => {
  it.each([
    ['', 0],
    ['{', 1],
    ['{"a":', 5],
    ['{"a":x}', 5],
    ['{"a" 1}', 5],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ["{'a':1}", 1],
    ['{"a":01}', 6],
    ['{"a":1} x', 8],
    ['["\u0001"]', 1],
    ['["\\x"]', 1],
    ['nul', 0],
    ['{"a":[{"b":tru}]}', 11],
  ])('of %j is %i', (text, at) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(whereJsonEnds(text)).toBe(at);
  });

  it.each(['{"a":[1,-2.5e3,true,null,"\\u0041\\n"],"b":{}}', ' [ ] ', '0'])(
    'of %j is its end',
    (text) => {
      expect(whereJsonEnds(text)).toBe(text.length);
    },
  );
});
