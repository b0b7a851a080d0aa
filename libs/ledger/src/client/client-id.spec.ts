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
});
