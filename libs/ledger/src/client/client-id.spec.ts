import { createHash } from 'node:crypto';
import { assignedCharacters } from './assigned-characters.fixture';
import { clientIdOf, identifiersInPrecedence, normaliseName } from './client-id';

const key = Buffer.alloc(32, 7);
const lei = { scheme: 'lei', value: '213800KUD8LAJWSQ9D15' };
const vat = { scheme: 'vat', issuer: 'DE', value: 'DE136695976' };
const named = (name: string, identifiers: readonly (typeof lei)[] = []) => ({
  name,
  countryCode: 'DE',
  identifiers,
});

describe('the id of a client', () => {
  it('is a UUIDv8', () => {
    expect(clientIdOf(key, named('A'))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('comes from the first identifier in precedence, whatever the name and the order', () => {
    const expected = clientIdOf(key, named('A', [lei]));
    expect(clientIdOf(key, named('B', [vat, lei]))).toBe(expected);
    expect(clientIdOf(key, named('B', [vat]))).not.toBe(expected);
  });

  it('comes from country and name where there is no identifier', () => {
    const expected = clientIdOf(key, named('Müller & Söhne GmbH'));
    expect(clientIdOf(key, named('MÜLLER  SÖHNE, GMBH'))).toBe(expected);
    expect(clientIdOf(key, { ...named('Müller & Söhne GmbH'), countryCode: 'AT' })).not.toBe(
      expected,
    );
  });

  it('orders LEI, USCC, VAT, national numbers by name, DUNS, GLN', () => {
    const schemes = ['gln', 'duns', 'us-ein', 'jp-corporate-number', 'vat', 'uscc', 'lei'];
    const identifiers = schemes.map((scheme) => ({ scheme, value: '1' }));
    expect(identifiersInPrecedence(identifiers).map(({ scheme }) => scheme)).toEqual([
      'lei',
      'uscc',
      'vat',
      'jp-corporate-number',
      'us-ein',
      'duns',
      'gln',
    ]);
  });

  it('keeps letters of every script in a normalised name', () => {
    expect(normaliseName('（株）日本電産 サンキョー')).toBe('株日本電産サンキョー');
  });

  it('is the same under every version of Unicode: each character that 17.0 has stays what it was', () => {
    const [names, forms] = [createHash('sha256'), createHash('sha256')];
    let count = 0;
    for (const character of assignedCharacters()) {
      count += 1;
      names.update(`${normaliseName(character)}\n`);
      // Refs and digests are made of texts in NFC.
      forms.update(`${character.normalize('NFC')}\n`);
    }
    expect(count).toBe(297334);
    expect([names.digest('hex'), forms.digest('hex')]).toStrictEqual([
      '12eedb450c7d259b4c575cbe369759ac6d0d7d68f9e69160767a26458f48f9d7',
      '30da07a64d8ddb997f30e36f62b15f9c07abf1d62563395c000aa4be3306d680',
    ]);
  });
});
