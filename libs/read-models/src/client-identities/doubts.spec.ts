import type { Identifier } from '@lodestone/ledger';
import { doubtsOf } from './doubts';

const of = (countryCode: string, ...identifiers: Identifier[]) =>
  doubtsOf([{ countryCode, identifiers }]);

describe('the doubts of an identity', () => {
  it('are none where its numbers are right and of its country', () => {
    expect(of('MX', { scheme: 'mx-rfc', value: 'SAT970701NN3' })).toStrictEqual([]);
    expect(of('GB', { scheme: 'vat', value: 'XI980780684' })).toStrictEqual([]);
    expect(of('DE', { scheme: 'lei', value: '213800KUD8LAJWSQ9D15' })).toStrictEqual([]);
    expect(of('IL', { scheme: 'national', issuer: 'IL', value: '516179157' })).toStrictEqual([]);
  });

  it('name what its check leaves open, with the country that issued the number', () => {
    expect(of('MX', { scheme: 'mx-rfc', value: 'RDE7910023J3' })).toStrictEqual([
      { doubt: 'check-digit-differs', scheme: 'mx-rfc', issuingCountryCode: 'MX' },
    ]);
    expect(of('SE', { scheme: 'vat', value: 'SE123456789702' })).toStrictEqual([
      { doubt: 'part-not-known', scheme: 'vat', issuingCountryCode: 'SE' },
    ]);
    const special = { scheme: 'vat', issuer: 'CZ', value: 'CZ640903927' };
    expect(of('CZ', special)).toStrictEqual([
      { doubt: 'check-digit-differs', scheme: 'vat', issuingCountryCode: 'CZ' },
    ]);
  });

  it('name a number of another country beside that, also one that says its issuer', () => {
    expect(of('US', { scheme: 'mx-rfc', value: 'RDE7910023J3' })).toStrictEqual([
      { doubt: 'check-digit-differs', scheme: 'mx-rfc', issuingCountryCode: 'MX' },
      { doubt: 'number-of-another-country', scheme: 'mx-rfc', issuingCountryCode: 'MX' },
    ]);
    expect(of('US', { scheme: 'national', issuer: 'IL', value: '516179157' })).toStrictEqual([
      { doubt: 'number-of-another-country', scheme: 'national', issuingCountryCode: 'IL' },
    ]);
  });

  it('are told once, whoever declared them', () => {
    const member = {
      countryCode: 'MX',
      identifiers: [{ scheme: 'mx-rfc', value: 'RDE7910023J3' }],
    };
    expect(doubtsOf([member, member])).toHaveLength(1);
  });
});
