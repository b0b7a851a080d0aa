import { LedgerSecrets } from '../running/ledger-secrets';
import { Cursors } from './cursors';

const cursors = new Cursors(new LedgerSecrets(new Uint8Array(32).fill(7)));
const question = { exporterId: 'TJ-MAG', month: '2025-04' };
const place = JSON.stringify([1_000, '钕/1']);
const { next = '' } = cursors.nextOf(question, place);

describe('a cursor', () => {
  it('gives back the place that it was made of', () => {
    expect(cursors.placeOf(question, next)).toBe(place);
  });

  it('is absent on the last page, and on the first question', () => {
    expect(cursors.nextOf(question, undefined)).toStrictEqual({});
    expect(cursors.placeOf(question, undefined)).toBeUndefined();
  });

  it('is the same each time, also after a start', () => {
    const again = new Cursors(new LedgerSecrets(new Uint8Array(32).fill(7)));

    expect(again.placeOf(question, next)).toBe(place);
    expect(again.nextOf(question, place)).toStrictEqual({ next });
  });

  it('is refused for another question', () => {
    expect(() => cursors.placeOf({ ...question, month: '2025-05' }, next)).toThrow(
      'cursor-invalid',
    );
  });

  it('is refused by another ledger', () => {
    const other = new Cursors(new LedgerSecrets(new Uint8Array(32).fill(8)));

    expect(() => other.placeOf(question, next)).toThrow('cursor-invalid');
  });

  it('is refused when any byte of it is changed', () => {
    const bytes = Buffer.from(next, 'base64url');
    for (const n of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(n) ^ 1, n);
      expect(() => cursors.placeOf(question, changed.toString('base64url'))).toThrow(
        'cursor-invalid',
      );
    }
  });

  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tagged = (at: unknown) =>
    Buffer.concat([
      Buffer.from(next, 'base64url').subarray(0, 16),
      Buffer.from(JSON.stringify(at)),
    ]).toString('base64url');

  it.each([
    ['no JSON', 'AAAA'],
    ['nothing', ''],
    ['null', forged(null)],
    ['what this program gave before cursors were signed', forged({ v: 1, of: 'x', at: place })],
    ['knownAt 1e15', tagged([1e15, '钕/1'])],
    ['knownAt -1', tagged([-1, '钕/1'])],
    ['knownAt 0.5', tagged([0.5, '钕/1'])],
    ['knownAt null', tagged([null, '钕/1'])],
  ])('is refused when it holds %s', (_, text) => {
    expect(() => cursors.placeOf(question, text)).toThrow('cursor-invalid');
  });
});
