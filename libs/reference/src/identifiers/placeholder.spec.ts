import { identifierSchemeOf } from './identifier-schemes';

const outcomeOf = (scheme: string, value: string, issuer?: string): string => {
  const checked = identifierSchemeOf(scheme)?.check(value, issuer);
  return checked?.outcome === 'invalid' ? checked.problem : (checked?.outcome ?? 'no scheme');
};

describe('zeros in the place of a number', () => {
  it.each([
    ['br-cnpj', '00000000000000', undefined],
    ['ch-uid', 'CHE-000.000.000', undefined],
    ['duns', '00-000-0000', undefined],
    ['gln', '0000000000000', undefined],
    ['lei', '00000000000000000098', undefined],
    ['national', '000', 'DE'],
    ['national', 'HRB 0', 'DE'],
    ['us-ein', '00-0000000', undefined],
    ['th-tin', '0000000000001', undefined],
    ['jp-corporate-number', '9000000000000', undefined],
  ])('of %s are no number: %s', (scheme, value, issuer) => {
    // Some are refused by their own rule already, for another reason.
    expect(outcomeOf(scheme, value, issuer)).not.toMatch(/^(valid|doubtful|no scheme)$/);
  });

  it.each([
    ['duns', '000000001', undefined, 'stands-for-anybody'],
    ['duns', '100000000', undefined, 'stands-for-anybody'],
    ['duns', '001000009', undefined, 'valid'],
    ['national', '1000', 'DE', 'valid'],
    ['national', 'HRB 100', 'DE', 'valid'],
    ['national', '00012', 'DE', 'valid'],
    ['gln', '4000001000005', undefined, 'valid'],
  ])('of %s: %s', (scheme, value, issuer, outcome) => {
    expect(outcomeOf(scheme, value, issuer)).toBe(outcome);
  });
});
