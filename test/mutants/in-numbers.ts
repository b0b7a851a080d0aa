import { mutantsIn, type Mutant } from './mutant';

const ofReference = mutantsIn('libs/reference/src/identifiers');
const ofReadModels = mutantsIn('libs/read-models/src/client-identities');
const ofAllReadModels = mutantsIn('libs/read-models/src');
const ofTheApi = mutantsIn('apps/api/src/submitting');

const schemes = 'identifiers.spec.ts';
const vat = 'vat.spec.ts';
const digits = 'check-digits.spec.ts';
const nationals = 'national-numbers.spec.ts';
const passes = 'a number passes where the rule, read a second time, lets it pass, and nowhere else';

/** Which number of the world is somebody's, which may be wrong, and who has two of them. */
export const inNumbers: readonly Mutant[] = [
  ...ofReference(
    'vat.ts',
    [vat, 'a VAT number keeps the issuer that is given, because the key'],
    [
      {
        id: 'greek-before-the-issuer',
        fault: 'a French number whose key is GR becomes a Greek one',
        find: 'const value = withoutSeparators(declared);',
        put: "const value = withoutSeparators(declared).replace(/^GR/, 'EL');",
      },
      {
        id: 'french-key-is-a-prefix',
        fault: 'a French number whose key is FR loses its key',
        find: '(given !== undefined && isOnlyRight(prefixed, value, numbers))',
        put: 'false',
      },
    ],
  ),
  ...ofReference(
    'vat/czech.ts',
    [digits, `${passes} as it comes: VAT CZ special`],
    [
      {
        id: 'czech-six-counted',
        fault: 'the leading 6 of a Czech special number is counted, and valid ones are doubted',
        find: 'weighted(number.slice(1), ',
        put: 'weighted(number, ',
      },
    ],
  ),
  ...ofReference(
    'vat/bulgarian.ts',
    [digits, `${passes} as it comes: VAT BG`],
    [
      {
        id: 'bulgarian-second-weights',
        fault: 'companies of Bulgaria whose first weights leave ten are refused',
        find: 'if (first < 10) return first;',
        put: 'if (first < 11) return first % 10;',
      },
    ],
  ),
  ...ofReference(
    'vat/british.ts',
    [digits, `${passes} as it comes: VAT GB`],
    [
      {
        id: 'british-second-series',
        fault: 'British numbers of the second series are refused',
        find: 'second: 42 }',
        put: 'second: 41 }',
      },
    ],
  ),
  ...ofReference(
    'national-numbers/mx-rfc.ts',
    [nationals, 'numbers as they are published and those of Mexico'],
    [
      {
        id: 'mexican-doubt-silent',
        fault: 'nobody is told that the check digit of an RFC does not fit',
        find: 'return fits ? valid(value) : checkDigitDiffers(value);',
        put: 'return valid(value);',
      },
    ],
  ),
  ...ofReference(
    'national-numbers/mx-rfc.ts',
    [schemes, 'identifier schemes refuse with the problem named'],
    [
      {
        id: 'generic-rfc-taken',
        fault: 'all who write the RFC of whoever has none are one client',
        find: "new Set(['XAXX010101000', 'XEXX010101000'])",
        put: "new Set(['XAXX010101000'])",
      },
    ],
  ),
  ...ofReference(
    'national.ts',
    [nationals, 'a number of another national register is checked in its form alone'],
    [
      {
        id: 'national-of-nowhere',
        fault: 'a number is taken without the country that issued it',
        find: 'if (issuer === undefined) {',
        put: "if (issuer === '') {",
      },
    ],
  ),
  ...ofReference(
    'eori.ts',
    [vat, 'an EORI number is asked about where its letters are not those of the issuer'],
    [
      {
        id: 'eori-of-two-issuers',
        fault: 'a German EORI number is recorded as a French one',
        find: ' || isOfAnother(declared, issuer)',
        put: '',
      },
    ],
  ),
  ...ofReference(
    'placeholder.ts',
    ['placeholder.spec.ts', 'zeros in the place of a number of national are no number: 000'],
    [
      {
        id: 'zeros-are-a-number',
        fault: 'everybody who has no number is one client',
        find: 'if (/^0+$/.test(digits)) return true;',
        put: 'if (/^0+$/.test(digits)) return false;',
      },
    ],
  ),
  {
    id: 'schemes-in-another-order',
    fault: 'clients get another id than their older declarations have',
    file: 'libs/reference/src/identifiers/identifier-schemes.ts',
    find: '  tellingApart(uscc),\n  tellingApart(vat),\n',
    put: '  tellingApart(vat),\n  tellingApart(uscc),\n',
    spec: 'libs/ledger/src/client/client-id.spec.ts',
    test: 'the id of a client orders LEI, USCC, VAT',
  },
  ...ofAllReadModels(
    'identifier-links.ts',
    [
      'client-identities/components.spec.ts',
      'who is the same client joins numbers that name one company and differ in a trade',
    ],
    [
      {
        id: 'branches-are-strangers',
        fault: 'two places of one company contradict each other',
        find: 'known.bearerPart?.(whole) ?? whole',
        put: 'whole',
      },
    ],
  ),
  ...ofAllReadModels(
    'identifier-links.ts',
    [
      'client-identities/components.spec.ts',
      'who is the same client joins numbers of other national registers within one country',
    ],
    [
      {
        id: 'registers-of-all-countries',
        fault: 'one number in the registers of two countries makes one client of two',
        find: "issuer: issuer ?? '', value: bearer",
        put: "issuer: '', value: bearer",
      },
    ],
  ),
  ...ofReadModels(
    'doubts.ts',
    ['doubts.spec.ts', 'the doubts of an identity name what its check leaves open'],
    [
      {
        id: 'doubts-not-shown',
        fault: 'the page of a client does not say that its number may be wrong',
        find: "checked?.outcome === 'doubtful' ? [checked.doubt] : []",
        put: '[]',
      },
    ],
  ),
  ...ofTheApi(
    'doubts-told.ts',
    ['doubts-told.spec.ts', 'whoever sends a number that may be wrong is told of each party'],
    [
      {
        id: 'doubts-of-corrections-lost',
        fault: 'whoever corrects an act is not told of a doubtful number in it',
        find: "body.type === 'RecordCorrected' ? [body.act, '/act'] : [body, '']",
        put: "[body, '']",
      },
    ],
  ),
];
