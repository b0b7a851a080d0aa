import { jsonOf } from './json-body';
import { ProblemException } from './problem';

const problemOf = (bytes: Buffer): ProblemException => {
  try {
    jsonOf(bytes);
  } catch (error) {
    if (error instanceof ProblemException) return error;
    throw error;
  }
  throw new Error('no problem');
};

describe('turning bytes into a JSON value', () => {
  it('reads UTF-8, with or without a byte order mark', () => {
    expect(jsonOf(Buffer.from('{"名":"钕"}'))).toStrictEqual({ 名: '钕' });
    expect(jsonOf(Buffer.from('\uFEFF{"a":1}'))).toStrictEqual({ a: 1 });
  });

  it('names the byte at which the text is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('{"钕":"'), Buffer.from([0xff]), Buffer.from('"}')]);

    expect(problemOf(bytes)).toMatchObject({
      code: 'malformed-text',
      options: { facts: { position: 8 } },
    });
  });

  it('names the byte at which the text is not JSON', () => {
    expect(problemOf(Buffer.from('{"钕":x}'))).toMatchObject({
      code: 'malformed-json',
      options: { facts: { position: 7 } },
    });
  });

  it('names the end when the text breaks off', () => {
    expect(problemOf(Buffer.from('{"a":'))).toMatchObject({
      code: 'malformed-json',
      options: { facts: { position: 5 } },
    });
  });

  it('asks for a body where there is none', () => {
    expect(problemOf(Buffer.alloc(0))).toMatchObject({ code: 'body-missing' });
  });

  it('refuses what the scan finds, with the key', () => {
    expect(problemOf(Buffer.from('{"__proto__":{}}'))).toMatchObject({
      code: 'json-key-forbidden',
      options: { facts: { key: '__proto__', position: 1 } },
    });
  });

  it.each(['1.0', '1e0', '10E-1', '-0', '1.00000000000000001', '9007199254740993', '1e21'])(
    'guesses nothing from a number that would be read as another one: %s',
    (number) => {
      expect(jsonOf(Buffer.from(`{"a":[${number},2]}`))).toStrictEqual({ a: [NaN, 2] });
    },
  );

  it.each([0, 7, -7, 1.5, 9007199254740991])('reads %s as it is written', (number) => {
    expect(jsonOf(Buffer.from(`[1.5,${number}]`))).toStrictEqual([1.5, number]);
  });
});
