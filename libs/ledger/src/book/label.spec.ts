import fc from 'fast-check';
import { declareParty } from '../party/declare-party';
import { isLabel, labelIdOf, openLabel, sealLabel } from './label';

const key = Buffer.alloc(32, 7);
const who = { name: 'Kölner Motorenwerke AG', countryCode: 'DE', identifiers: [] };
const saltOf = (generation: number): Buffer =>
  Buffer.from(declareParty(key, 'MAG', who, generation).data.salt, 'base64url');
const salt = saltOf(0);

describe('a label', () => {
  it.each(['A', '7', '科隆电机', 'ＫＭＷ１号', 'Kölner (alt)', 'B & Söhne, K.', '甲'.repeat(64)])(
    'may be %j',
    (label) => expect(isLabel(label)).toBe(true),
  );

  it.each(['', ' A', 'A ', 'A  B', '.', '..', '.A', 'A/B', 'A\\B', 'A\nB', '?', 'A%', '\u202EA'])(
    'may not be %j',
    (label) => expect(isLabel(label)).toBe(false),
  );

  it('has 64 characters at most, of whichever length in bytes', () => {
    expect(isLabel('𠮷'.repeat(64))).toBe(true);
    expect(isLabel('甲'.repeat(65))).toBe(false);
  });

  it.each([
    ['capitals', 'kmw-1', 'KMW-1'],
    ['width', 'ＫＭＷ１', 'KMW1'],
    ['composition', 'Köln'.normalize('NFD'), 'Köln'],
  ])('is the same whatever its %s', (_, one, other) => {
    expect(labelIdOf(key, 'MAG', one)).toBe(labelIdOf(key, 'MAG', other));
  });

  it.each([
    ['another enterprise', () => labelIdOf(key, 'RE', 'KMW')],
    ['another key', () => labelIdOf(Buffer.alloc(32, 8), 'MAG', 'KMW')],
    ['another label', () => labelIdOf(key, 'MAG', 'KM W')],
  ])('has another id for %s', (_, idOf) => {
    expect(idOf()).not.toBe(labelIdOf(key, 'MAG', 'KMW'));
  });
});

describe('a sealed label', () => {
  it('is read with the salt of its declaration, and with no other', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(text, (label) => {
        const sealed = sealLabel(salt, label);
        expect(openLabel(salt, sealed)).toBe(label.normalize('NFC'));
        expect(() => openLabel(saltOf(1), sealed)).toThrow();
      }),
    );
  });

  it('is the same bytes each time, and others for other words or another declaration', () => {
    expect(sealLabel(salt, 'Köln'.normalize('NFD'))).toBe(sealLabel(salt, 'Köln'));
    expect(sealLabel(salt, 'Köln')).not.toBe(sealLabel(saltOf(1), 'Köln'));
    const [one, other] = ['AAAA', 'AAAB'].map((label) =>
      Buffer.from(sealLabel(salt, label), 'base64url'),
    );
    // With one nonce for both, what they differ in would be readable.
    expect(one?.subarray(0, 12)).not.toEqual(other?.subarray(0, 12));
    expect(sealLabel(salt, 'AAAA')).not.toContain(Buffer.from('AAAA').toString('base64url'));
  });

  it('that was changed is no label', () => {
    const bytes = Buffer.from(sealLabel(salt, 'Köln'), 'base64url');
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((bytes[at] ?? 0) ^ 1, at);
      expect(() => openLabel(salt, changed.toString('base64url'))).toThrow();
    }
  });
});
