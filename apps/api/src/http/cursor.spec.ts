import { nextOf, placeOf } from './cursor';

const question = { exporterId: 'TJ-MAG', month: '2025-04' };

describe('a cursor', () => {
  it('gives back the place that it was made of', () => {
    expect(placeOf(question, nextOf(question, '钕/1').next)).toBe('钕/1');
  });

  it('is absent on the last page, and on the first question', () => {
    expect(nextOf(question, undefined)).toStrictEqual({});
    expect(placeOf(question, undefined)).toBeUndefined();
  });

  it('is refused for another question', () => {
    const { next } = nextOf(question, 'a');

    expect(() => placeOf({ ...question, month: '2025-05' }, next)).toThrow('cursor-invalid');
  });

  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['no JSON', 'AAAA'],
    ['nothing', ''],
    ['null', forged(null)],
    ['no place', forged({ v: 1, of: 'x' })],
    ['an object in the place', forged({ v: 1, of: 'x', at: {} })],
  ])('is refused when it holds %s', (_, text) => {
    expect(() => placeOf(question, text)).toThrow('cursor-invalid');
  });
});
