import { identifierSchemeOf } from './identifier-schemes';
import { national } from './national';

describe('numbers as they are published', () => {
  it.each([
    // Registers and imprints of the companies themselves; the register of the United Kingdom's VAT.
    ['vat', 'GB 220 4302 31', 'GB220430231'],
    ['vat', 'GB 660 4548 36', 'GB660454836'],
    ['vat', 'GB 245 7193 48', 'GB245719348'],
    ['vat', 'BG 831902088', 'BG831902088'],
    ['vat', 'BG 131129282', 'BG131129282'],
    ['vat', 'CZ699001182', 'CZ699001182'],
    ['vat', 'CZ640903926', 'CZ640903926'],
    ['ch-uid', 'CHE-105.909.036 MWST', 'CHE105909036'],
    ['ch-uid', 'CHE-103.867.266 TVA', 'CHE103867266'],
    ['ch-uid', 'CHE-101.602.521', 'CHE101602521'],
    ['ch-uid', '101.329.561', 'CHE101329561'],
    ['br-cnpj', '33.000.167/0001-01', '33000167000101'],
    ['br-cnpj', '84.429.695/0001-11', '84429695000111'],
    // The example of the tax administration for numbers with letters.
    ['br-cnpj', '12.ABC.345/01DE-35', '12ABC34501DE35'],
    ['th-tin', '0-1075-44000-10-8', '0107544000108'],
    ['th-tin', '0-1075-37000-11-4', '0107537000114'],
    ['tr-vkn', '876 004 7464', '8760047464'],
    ['tr-vkn', '0730018000', '0730018000'],
    ['my-ssm', '197401002911 (20076-K)', '197401002911'],
    ['my-ssm', '199001009294', '199001009294'],
    ['mx-rfc', 'TME840315-KT6', 'TME840315KT6'],
    ['mx-rfc', 'CFE-370814-QI0', 'CFE370814QI0'],
    ['mx-rfc', 'SAT970701NN3', 'SAT970701NN3'],
  ])('pass: %s %s', (scheme, declared, value) => {
    expect(identifierSchemeOf(scheme)?.check(declared)).toStrictEqual({ outcome: 'valid', value });
    expect(identifierSchemeOf(scheme)?.normalise(declared)).toBe(value);
  });

  it.each(['RDE7910023J3', 'FNI970829JR9', 'RTO840921RE4', 'LME060822IH5', 'CCA980429MD4'])(
    'and those of Mexico that its own rule does not give are doubted: %s',
    (value) => {
      expect(identifierSchemeOf('mx-rfc')?.check(value)).toMatchObject({
        outcome: 'doubtful',
        value,
        doubt: 'check-digit-differs',
      });
    },
  );
});

describe('a number of another national register', () => {
  it('is checked in its form alone, and only with its issuer', () => {
    expect(national.check('HRB 12345 Koeln', 'DE')).toStrictEqual({
      outcome: 'valid',
      value: 'HRB12345KOELN',
    });
    expect(national.check('516 179 157', 'IL')).toMatchObject({ value: '516179157' });
    expect(national.check('516179157')).toMatchObject({ problem: 'unknown-issuer' });
  });

  it.each([
    ['12', 'wrong-length'],
    ['1'.repeat(31), 'wrong-length'],
    ['HRB', 'wrong-format'],
    ['HRB 12345 Köln', 'forbidden-character'],
    ['12#45', 'forbidden-character'],
  ])('is refused where it is none: %s', (value, problem) => {
    expect(national.check(value, 'DE')).toMatchObject({ outcome: 'invalid', problem });
  });
});

describe('a company of Brazil', () => {
  it('is the first eight characters, whichever of its places is numbered', () => {
    const scheme = identifierSchemeOf('br-cnpj');
    expect(scheme?.bearerPart?.('33000167000101')).toBe('33000167');
    expect(scheme?.bearerPart?.('33000167')).toBe('33000167');
  });
});
