import { eori } from './eori';
import { vat } from './vat';

describe('a VAT number', () => {
  it.each([
    ['AT', 'ATU13585627'],
    ['BE', 'BE0403019261'],
    ['BG', 'BG175074752'],
    ['CY', 'CY10259033P'],
    ['CZ', 'CZ25123891'],
    ['DE', 'DE136695976'],
    ['DK', 'DK13585628'],
    ['EE', 'EE100594102'],
    ['ES', 'ESB58378431'],
    ['FI', 'FI20774740'],
    ['FR', 'FR40303265045'],
    ['GR', 'EL023456780'],
    ['HR', 'HR33392005961'],
    ['HU', 'HU12892312'],
    ['IE', 'IE6433435F'],
    ['IT', 'IT00743110157'],
    ['LT', 'LT119511515'],
    ['LU', 'LU15027442'],
    ['LV', 'LV40003521600'],
    ['MT', 'MT11679112'],
    ['NL', 'NL004495445B01'],
    ['PL', 'PL8567346215'],
    ['PT', 'PT501964843'],
    ['RO', 'RO18547290'],
    ['SE', 'SE123456789701'],
    ['SI', 'SI50223054'],
    ['SK', 'SK2022749619'],
  ])('is one value with its prefix and without, of %s', (issuer, value) => {
    const answer = { outcome: 'valid', value };
    expect(vat.check(value)).toStrictEqual(answer);
    expect(vat.check(value, issuer)).toStrictEqual(answer);
    expect(vat.check(value.slice(2), issuer)).toStrictEqual(answer);
    expect(vat.normalise(value.slice(2), issuer)).toBe(value);
  });

  it('has EL for Greece, and is the same number when GR was written', () => {
    expect(vat.check('GR 23456780')).toStrictEqual({ outcome: 'valid', value: 'EL023456780' });
    expect(vat.normalise('GR 23456780', 'GR')).toBe('EL023456780');
  });

  it('pads the short forms of former days, so that old and new papers name one client', () => {
    expect(vat.check('BE403019261')).toStrictEqual({ outcome: 'valid', value: 'BE0403019261' });
  });

  it.each(['GR030331045', 'EL030328041', 'FR030327043'])(
    'keeps the issuer that is given, because the key of a French number may be any letters: %s',
    (national) => {
      const answer = { outcome: 'valid', value: `FR${national}` };
      expect(vat.check(national, 'FR')).toStrictEqual(answer);
      expect(vat.check(`FR${national}`, 'FR')).toStrictEqual(answer);
      expect(vat.check(`FR${national}`)).toStrictEqual(answer);
      expect(vat.normalise(national, 'FR')).toBe(answer.value);
      expect(vat.normalise(answer.value, 'FR')).toBe(answer.value);
    },
  );

  it.each(['GR023456780', 'EL023456780'])(
    'is no number of an issuer that is given, with the prefix of another: %s',
    (value) => {
      for (const issuer of ['FR', 'DE', 'GB']) {
        expect(vat.check(value, issuer).outcome).toBe('invalid');
        expect(vat.normalise(value, issuer)).toBe(issuer + value);
      }
    },
  );

  it('is not another member’s number', () => {
    expect(vat.check('DE136695976', 'FR').outcome).toBe('invalid');
  });

  it('has no issuer outside the Union and the United Kingdom', () => {
    expect(vat.check('123456782', 'CH')).toMatchObject({ problem: 'unknown-issuer' });
  });
});

describe('a British VAT number', () => {
  it.each(['980 7806 84', 'GB 980 7806 84'])('is one value: %s', (declared) => {
    const answer = { outcome: 'valid', value: 'GB980780684' };
    expect(vat.check(declared, 'GB')).toStrictEqual(answer);
    expect(vat.normalise(declared, 'GB')).toBe(answer.value);
  });

  it('keeps XI where it is written, and names the same bearer', () => {
    const answer = { outcome: 'valid', value: 'XI980780684' };
    expect(vat.check('XI 980 7806 84')).toStrictEqual(answer);
    expect(vat.check('XI980780684', 'GB')).toStrictEqual(answer);
    for (const value of ['XI980780684', 'GB980780684', 'GB980780684001']) {
      expect(vat.bearerPart(value)).toBe('GB980780684');
    }
    expect(vat.bearerPart('GBHA599')).toBe('GBHA599');
    expect(vat.bearerPart('FR40303265045')).toBe('FR40303265045');
  });
});

describe('an EORI number', () => {
  it('is one value with the letters of its country and without', () => {
    const answer = { outcome: 'valid', value: 'DE1234567' };
    expect(eori.check('DE 1234567')).toStrictEqual(answer);
    expect(eori.check('DE1234567', 'DE')).toStrictEqual(answer);
    expect(eori.check('1234567', 'DE')).toStrictEqual(answer);
    expect(eori.normalise('1234567', 'DE')).toBe('DE1234567');
  });

  it('has GR for Greece, unlike its VAT number', () => {
    expect(eori.check('GR123456789').outcome).toBe('valid');
    expect(vat.check('EL023456780').outcome).toBe('valid');
  });

  it('is asked about where its letters are not those of the issuer that is given', () => {
    expect(eori.check('DE1234567', 'FR')).toMatchObject({ problem: 'unknown-issuer' });
    expect(eori.check('XI123456789000', 'IE')).toMatchObject({ problem: 'unknown-issuer' });
    expect(eori.check('FRDE1234567', 'FR')).toStrictEqual({
      outcome: 'valid',
      value: 'FRDE1234567',
    });
  });

  it('of Northern Ireland begins with XI and is issued by GB', () => {
    const answer = { outcome: 'valid', value: 'XI123456789000' };
    expect(eori.check('XI123456789000')).toStrictEqual(answer);
    expect(eori.check('XI123456789000', 'GB')).toStrictEqual(answer);
  });

  it('has no issuer outside the Union and the United Kingdom', () => {
    expect(eori.check('1234567', 'CH')).toMatchObject({ problem: 'unknown-issuer' });
  });
});
