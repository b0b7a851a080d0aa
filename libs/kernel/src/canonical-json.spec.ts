import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('sorts members by UTF-16 code units and writes numbers as RFC 8785 does', () => {
    const value = { '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, ö: 5, a: [1e21, 1e-7, -0, 4.5] };
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":3,"a":[1e+21,1e-7,0,4.5],"ö":5,"€":1,"😀":4}');
  });

  it('takes null, undefined and absent members for one', () => {
    expect(canonicalJson({ a: null, b: undefined, c: 1 })).toBe('{"c":1}');
  });

  it('takes composed and decomposed text for one, in keys and in values', () => {
    expect(canonicalJson({ 'e\u0301': 'o\u0308' })).toBe(canonicalJson({ '\u00e9': '\u00f6' }));
  });

  it.each([[NaN], [Infinity], [1n], ['\ud800'], [() => 1]])('refuses %p', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
