import { jsonBounds, scanJson } from './scan-json';

const scanned = (text: string) => scanJson(new TextEncoder().encode(text));

const scan = (text: string) => scanned(text).breach;

describe('scanning a body before it is parsed', () => {
  it('lets an ordinary sentence through', () => {
    expect(scan('{"a":[1,{"b":"}]{[\\"__proto__\\":"}],"c":{"a":1}}')).toBeUndefined();
  });

  it('stops at the first level that is too deep, however many follow', () => {
    const deep = '['.repeat(10_000);

    expect(scan(deep)).toStrictEqual({ code: 'json-too-deep', at: jsonBounds.depthMax });
  });

  it('lets exactly the deepest level through', () => {
    const { depthMax } = jsonBounds;

    expect(scan('['.repeat(depthMax) + ']'.repeat(depthMax))).toBeUndefined();
    expect(scan('{"a":'.repeat(depthMax) + '1' + '}'.repeat(depthMax))).toBeUndefined();
  });

  it('counts depth, not brackets', () => {
    expect(scan(`[${'[],'.repeat(500)}[]]`)).toBeUndefined();
  });

  it('counts the items of each array', () => {
    const items = (count: number) => `[${Array.from({ length: count }, () => '1').join(',')}]`;

    expect(scan(items(jsonBounds.arrayItemsMax))).toBeUndefined();
    expect(scan(items(jsonBounds.arrayItemsMax + 1))).toMatchObject({
      code: 'json-array-too-long',
    });
  });

  it('counts the members of each object', () => {
    const members = (count: number) =>
      `{${Array.from({ length: count }, (_, n) => `"k${n}":1`).join(',')}}`;

    expect(scan(members(jsonBounds.objectMembersMax))).toBeUndefined();
    expect(scan(members(jsonBounds.objectMembersMax + 1))).toMatchObject({
      code: 'json-object-too-wide',
    });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', (key) => {
    expect(scan(`{"a":{"${key}":{}}}`)).toStrictEqual({ code: 'json-key-forbidden', at: 6, key });
  });

  it('sees through escapes in a key', () => {
    expect(scan('{"\\u005f_proto__":{}}')).toMatchObject({ key: '__proto__' });
  });

  it('allows the same words as a value', () => {
    expect(scan('{"a":"__proto__","b":["constructor"]}')).toBeUndefined();
  });

  it('refuses a key that is given twice in one object', () => {
    expect(scan('{"a":1,"b":{"a":1},"a":2}')).toStrictEqual({
      code: 'json-key-repeated',
      at: 19,
      key: 'a',
    });
  });

  it('survives text that is not JSON', () => {
    for (const text of ['', '"', '"\\', '}]', '{"a', ':', ',', '{"a\\u12":1}', ']]]][[[[']) {
      expect(scan(text)).toBeUndefined();
    }
  });

  it.each(['1.0', '1e0', '1E0', '-0', '1.00000000000000001', '9007199254740993', '0.5', '-1.5e+3'])(
    'notices a number that is not whole and in digits: %s',
    (number) => {
      expect(scanned(`{"a":[1,${number}]}`).hasOddNumber).toBe(true);
      expect(scanned(number).hasOddNumber).toBe(true);
    },
  );

  it.each(['0', '-7', '12', '"1.0"', '"-0"', 'true', 'null', '123456789012345'])(
    'takes no other value for one: %s',
    (value) => {
      expect(scanned(`{"1.0":[0,${value}]}`)).toStrictEqual({
        breach: undefined,
        hasOddNumber: false,
      });
    },
  );
});
