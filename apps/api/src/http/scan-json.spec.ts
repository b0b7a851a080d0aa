import { jsonBounds, scanJson } from './scan-json';

const scan = (text: string) => scanJson(new TextEncoder().encode(text));

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
});
