import { duns } from './duns';

import { gln } from './gln';
import { identifierDoubts } from './identifier';
import { identifierSchemeOf, identifierSchemes, isIdentifierScheme } from './identifier-schemes';
import { lei } from './lei';
import { uscc } from './uscc';
import { vat } from './vat';

describe('identifier schemes', () => {
  it('stand in the order in which a client id is derived from them', () => {
    expect(identifierSchemes.map(({ code }) => code)).toStrictEqual([
      'lei',
      'uscc',
      'vat',
      'eori',
      ...['br-cnpj', 'ch-uid', 'in-gstin', 'jp-corporate-number', 'kr-brn', 'mx-rfc', 'my-ssm'],
      ...['th-tin', 'tr-vkn', 'us-ein', 'vn-mst'],
      'national',
      'duns',
      'gln',
    ]);
  });

  it.each([
    ['uscc', '91110000600037341L'],
    ['uscc', '91440300708461136T'],
    ['lei', '213800KUD8LAJWSQ9D15'],
    ['lei', '506700GE1G29325QX363'],
    ['gln', '9501101020016'],
    ['gln', '0614141000005'],
    ['duns', '150483782'],
    ['vat', 'DE136695976'],
    ['vat', 'NL004495445B01'],
    ['vat', 'IT00743110157'],
    ['jp-corporate-number', '5835678256246'],
    ['kr-brn', '1168200276'],
    ['in-gstin', '27AAPFU0939F1ZV'],
    ['vn-mst', '0100233488'],
    ['mx-rfc', 'MAB9307148T4'],
    ['us-ein', '911144442'],
    ['eori', 'DE1234567'],
    ['eori', 'GB981509987000'],
  ])('accept published examples: %s %s', (scheme, value) => {
    expect(identifierSchemeOf(scheme)?.check(value)).toStrictEqual({ outcome: 'valid', value });
    expect(identifierSchemeOf(scheme)?.normalise(value)).toBe(value);
  });

  it.each([
    ['uscc', '91110000600037342L', 'wrong-check-digit'],
    ['lei', '213800KUD8LAJWSQ9D16', 'wrong-check-digit'],
    ['lei', '213800KUD8LAJWSQ9DAB', 'wrong-check-digit'],
    ['gln', '9501101020017', 'wrong-check-digit'],
    ['vat', 'DE136695977', 'wrong-check-digit'],
    ['jp-corporate-number', '6835678256246', 'wrong-check-digit'],
    ['kr-brn', '1168200277', 'wrong-check-digit'],
    ['in-gstin', '27AAPFU0939F1ZO', 'wrong-check-digit'],
    ['vn-mst', '0100233480', 'wrong-check-digit'],
    ['uscc', '91110000600037341', 'wrong-length'],
    ['lei', '213800KUD8LAJWSQ9D1', 'wrong-length'],
    ['gln', '950110102001', 'wrong-length'],
    ['duns', '15048378', 'wrong-length'],
    ['duns', '15048378A', 'forbidden-character'],
    ['jp-corporate-number', '583567825624', 'wrong-length'],
    ['kr-brn', '11682OO276', 'wrong-format'],
    ['vat', '136695976', 'unknown-issuer'],
    ['vat', 'XX136695976', 'unknown-issuer'],
    ['vat', 'CHE100155212', 'unknown-issuer'],
    ['vat', 'GB980780685', 'wrong-check-digit'],
    ['vat', 'XI980780685', 'wrong-check-digit'],
    ['vat', 'GB000000000', 'wrong-format'],
    ['vat', 'GB98078068', 'wrong-length'],
    ['vat', 'GBZZ123', 'forbidden-character'],
    ['vat', 'BG831902089', 'wrong-check-digit'],
    ['br-cnpj', '33000167000102', 'wrong-check-digit'],
    ['br-cnpj', '3300016700010', 'wrong-length'],
    ['ch-uid', 'CHE105909037', 'wrong-check-digit'],
    ['ch-uid', 'CHE10590903', 'wrong-length'],
    ['ch-uid', 'FRA105909036', 'wrong-format'],
    ['my-ssm', '19740100291', 'wrong-length'],
    ['my-ssm', '20076K', 'forbidden-character'],
    ['th-tin', '0107544000109', 'wrong-check-digit'],
    ['th-tin', '010754400010', 'wrong-length'],
    ['tr-vkn', '8760047465', 'wrong-check-digit'],
    ['tr-vkn', '876004746', 'wrong-length'],
    ['in-gstin', '27AAPFU0939F1Z', 'wrong-length'],
    ['vn-mst', '010023348', 'wrong-length'],
    ['mx-rfc', 'MAB930714', 'wrong-length'],
    ['mx-rfc', 'MAB93O7148T4', 'wrong-format'],
    ['mx-rfc', 'ABCD9307148T', 'wrong-format'],
    ['mx-rfc', 'XEXX010101000', 'stands-for-anybody'],
    ['mx-rfc', 'XAXX-010101-000', 'stands-for-anybody'],
    ['us-ein', '9111444', 'wrong-length'],
    ['eori', 'EL123456789', 'unknown-issuer'],
    ['eori', 'US1234567', 'unknown-issuer'],
    ['eori', 'DE', 'wrong-length'],
    ['eori', 'DE1234567890123456', 'wrong-length'],
    ['eori', 'DE12345&7', 'forbidden-character'],
  ])('refuse with the problem named: %s %s %s', (scheme, value, problem) => {
    expect(identifierSchemeOf(scheme)?.check(value)).toMatchObject({ outcome: 'invalid', problem });
  });

  it.each([
    ['mx-rfc', 'MAB9307148T5', 'check-digit-differs'],
    ['vat', 'CZ640903927', 'check-digit-differs'],
    ['vat', 'BG7552010007', 'check-digit-differs'],
    // The remainder is 55; the sum has none; 8 and 37 are missing.
    ['vat', 'GB980780642', 'check-digit-differs'],
    ['vat', 'SI38613051', 'check-digit-differs'],
    ['vat', 'MT18554545', 'check-digit-differs'],
    ['mx-rfc', 'MAB9313148T4', 'part-not-known'],
    ['mx-rfc', 'MAB9302308T4', 'part-not-known'],
    ['mx-rfc', 'MAB930714W14', 'part-not-known'],
    ['us-ein', '071144442', 'part-not-known'],
    ['vat', 'GBGD500', 'part-not-known'],
    ['vat', 'GBHA499', 'part-not-known'],
    ['vat', 'SE123456789702', 'part-not-known'],
    ['my-ssm', '197407002911', 'part-not-known'],
    ['my-ssm', '177601002911', 'part-not-known'],
    ['th-tin', '9061594639951', 'part-not-known'],
  ])('take with a doubt what proves nothing: %s %s %s', (scheme, value, doubt) => {
    const checked = identifierSchemeOf(scheme)?.check(value);
    expect(checked).toMatchObject({ outcome: 'doubtful', value, doubt });
    expect(identifierDoubts).toContain(doubt);
    expect(checked).toMatchObject({
      mend: { en: expect.stringMatching(/\.$/), zh: expect.stringMatching(/。$/) },
    });
  });

  it.each(identifierSchemes.map((each) => [each.code, each] as const))(
    'answer any text in both languages and never throw: %s',
    (_, { check, normalise }) => {
      for (const text of ['', ' ', '☃', '統一', '0'.repeat(500), '\u0000', '📦📦📦']) {
        const answer = check(text);
        expect(answer).toMatchObject({
          outcome: 'invalid',
          mend: { en: expect.stringMatching(/\.$/), zh: expect.stringMatching(/。$/) },
        });
        expect(typeof normalise(text)).toBe('string');
      }
    },
  );

  it('are known by their codes only', () => {
    expect(isIdentifierScheme('uscc')).toBe(true);
    expect(isIdentifierScheme('USCC')).toBe(false);
    expect(isIdentifierScheme('constructor')).toBe(false);
  });
});

describe('a unified social credit code', () => {
  it.each([
    ['9111000060003734OL', 'Letter O at place 17 is not used; 0 was probably meant.'],
    ['911100006I0037341L', 'Letter I at place 10 is not used; 1 was probably meant.'],
    ['911100006Z0037341L', 'Letter Z at place 10 is not used; 2 was probably meant.'],
    ['911100006V0037341L', 'Letter V at place 10 is not used.'],
  ])('names the letter that it never has, and what was meant: %s', (value, en) => {
    expect(uscc.check(value)).toMatchObject({ problem: 'forbidden-character', mend: { en } });
  });

  it('says the forbidden letter in Chinese too', () => {
    expect(uscc.check('9111000060003734OL')).toMatchObject({
      mend: { zh: '第17位的字母 O 不被使用，可能应为 0。' },
    });
  });

  it('says which check character would fit', () => {
    expect(uscc.check('91110000600037341M')).toMatchObject({
      mend: { en: expect.stringContaining('L is expected') },
    });
  });

  it('may end in 0, and its registration authority may be a letter', () => {
    for (const front of ['9111000060003734', 'N211000060003734']) {
      const endings = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].flatMap((place17) =>
        [`${front}${place17}0`].filter((value) => uscc.check(value).outcome === 'valid'),
      );
      expect(endings).toHaveLength(1);
    }
  });

  it('catches every single wrong character and every swap of neighbours', () => {
    const right = '91440300708461136T';
    for (let i = 0; i < 17; i += 1) {
      const other = right[i] === '7' ? '8' : '7';
      const wrong = right.slice(0, i) + other + right.slice(i + 1);
      expect(uscc.check(wrong).outcome).toBe('invalid');
      const swapped = right.slice(0, i) + right.charAt(i + 1) + right[i] + right.slice(i + 2);
      if (swapped !== right) expect(uscc.check(swapped).outcome).toBe('invalid');
    }
  });
});

describe('check digits', () => {
  const fronts = Array.from({ length: 120 }, (_, i) => String(i).padStart(3, '0'));

  it('leave one ending of a hundred to an LEI, leading zeros among them', () => {
    const endings = fronts.map((front) =>
      fronts
        .slice(0, 100)
        .map((ending) => ending.slice(1))
        .filter((ending) => lei.check(`213800KUD8LAJWS${front}${ending}`).outcome === 'valid'),
    );
    expect(endings.every(({ length }) => length === 1)).toBe(true);
    expect(endings.flat().some((ending) => ending.startsWith('0'))).toBe(true);
  });

  it('leave one ending of ten to a GLN, every digit among them', () => {
    const endings = fronts.map((front) =>
      [...'0123456789'].filter((ending) => {
        return gln.check(`950110102${front}${ending}`).outcome === 'valid';
      }),
    );
    expect(endings.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(endings.flat()).size).toBe(10);
  });
});

describe('what is written in another way', () => {
  it.each([
    [uscc, ' 91110000 600037341l ', '91110000600037341L'],
    [uscc, '９１１１００００６０００３７３４１Ｌ', '91110000600037341L'],
    [lei, '2138-00KU-D8LA-JWSQ-9D15', '213800KUD8LAJWSQ9D15'],
    [gln, '950110\u2013102001\u00a06', '9501101020016'],
    [duns, '15-048-3782', '150483782'],
    [vat, 'de 136.695.976', 'DE136695976'],
  ])('is the same number: %# %s', (scheme, declared, value) => {
    expect(scheme.check(declared)).toStrictEqual({ outcome: 'valid', value });
    expect(scheme.normalise(declared)).toBe(value);
  });
});
