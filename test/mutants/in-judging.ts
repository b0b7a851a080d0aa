import { mutantsOf } from './mutant';

const rules = 'judging/rules';
const goods = `${rules}/goods`;
const sale = `${rules}/sale`;
const said = `${goods}/said-against-known.spec.ts`;
const underSale = `${sale}/export-under-sale.spec.ts`;

type Blind = readonly [id: string, fault: string, find: string, put: string];

const blind = ([id, fault, find, put]: Blind) => [{ id, fault, find, put }];

/** Each rule made blind in turn. */
const ofRule = (file: string, test: readonly [spec: string, test: string], fault: Blind) =>
  mutantsOf(file, test, blind(fault));

const lots = 'what a lot is called, beside what it holds is flagged of';
const grades = 'the grade on an invoice, beside the lot is flagged';
const codes = 'the goods code, beside the lots';
const degrees = 'how far goods are said to be made is flagged';
const whom = 'whom and what for an export under a sale is is flagged of another';
const declared = 'what an export under a sale declares is flagged of';

export const inJudging = [
  ...ofRule(
    `${goods}/material-contradicted.ts`,
    [said, `${lots} SmCo that is called NdFeB`],
    [
      'smco-is-ndfeb',
      'a magnet of samarium is sold as one of neodymium',
      'if (!least || valuePpm >= least.fromPpm) return [];',
      'if (!least || valuePpm >= 0) return [];',
    ],
  ),
  ...ofRule(
    `${goods}/material-contradicted.ts`,
    [said, `${lots} NdFeB of 90 % Nd`],
    [
      'magnet-of-pure-neodymium',
      'metal leaves as magnets',
      'valuePpm <= toPpm',
      'valuePpm <= 1_000_000',
    ],
  ),
  ...ofRule(
    `${goods}/grade-contradicted.ts`,
    [said, `${grades} of N42SH where the lot is N48H`],
    [
      'any-grade-on-the-invoice',
      'the invoice names a grade that the lot has not',
      'lot.grade === grade ||',
      'lot.grade !== undefined ||',
    ],
  ),
  ...ofRule(
    `${goods}/grade-contradicted.ts`,
    [said, `${grades} of a grade of NdFeB where`],
    [
      'grade-of-another-magnet',
      'SmCo is invoiced by a grade of NdFeB',
      '!materials.test(lot.material)',
      "materials.test('')",
    ],
  ),
  ...ofRule(
    `${goods}/grade-contradicted.ts`,
    [said, `${grades} where the family asks`],
    [
      'dysprosium-in-a-grade-without',
      'a magnet full of dysprosium goes as one of the family N',
      'valuePpm >= fromPpm && valuePpm <= toPpm',
      'valuePpm >= fromPpm',
    ],
  ),
  ...ofRule(
    `${goods}/goods-code-contradicted.ts`,
    [said, `${codes} is flagged of magnets with`],
    [
      'magnets-of-other-metals',
      'rare-earth magnets leave by the code of magnets of other metals',
      'valuePpm > rareEarthPpmMax ?',
      'valuePpm > 1_000_000 ?',
    ],
  ),
  ...ofRule(
    `${goods}/goods-code-contradicted.ts`,
    [said, `${codes} 2846901300 is flagged`],
    [
      'any-element-by-the-code',
      'dysprosium oxide leaves as neodymium oxide',
      'main !== undefined && mostly.includes(main)',
      'main !== undefined',
    ],
  ),
  ...ofRule(
    `${goods}/goods-code-contradicted.ts`,
    [said, `${codes} 7202999100 is flagged`],
    [
      'any-class-by-the-code',
      'oxide leaves as an alloy',
      '!classes.includes(materialClass)',
      'classes.length === 0',
    ],
  ),
  ...ofRule(
    `${goods}/degree-contradicted.ts`,
    [said, `${degrees} of an assembly that weighs`],
    [
      'rotor-without-iron',
      'loose magnets leave as rotors, which are not controlled',
      'isMore && BigInt(takenGrams) <= mostGrams',
      'isMore',
    ],
  ),
  ...ofRule(
    `${goods}/degree-contradicted.ts`,
    [said, `${degrees} where the lots are made less`],
    [
      'magnets-are-no-magnets',
      'magnets are declared as what is none',
      "materialOf(material)?.class !== 'magnet'",
      "material !== ''",
    ],
  ),
  ...ofRule(
    `${goods}/mass-contradicted.ts`,
    [said, 'the masses of a declaration, beside the lots are flagged beyond'],
    [
      'less-is-declared',
      'a tenth of the goods is not on the declaration',
      'takenGrams - saidGrams > mostApartGrams ||',
      'takenGrams - saidGrams > takenGrams ||',
    ],
  ),
  ...ofRule(
    `${goods}/pieces-unusual.ts`,
    [said, 'pieces, beside grams are flagged where'],
    [
      'magnets-of-a-milligram',
      'a kilogram has more pieces than grains of powder',
      'milligramsPerPiece >= fromMilligrams && !isTooHeavy',
      '!isTooHeavy',
    ],
  ),
  ...ofRule(
    `${sale}/end-use-contradicts-sale.ts`,
    [underSale, `${whom} end user`],
    [
      'another-end-user',
      'goods go to an end user to whom they were not sold',
      "(['buyer', 'endUser'] as const)",
      "(['buyer'] as const)",
    ],
  ),
  ...ofRule(
    `${sale}/end-use-contradicts-sale.ts`,
    [underSale, `${whom} country in the end`],
    [
      'another-country-in-the-end',
      'what was sold to one country ends in another, behind its port',
      'finalDestinationCountryCode !== sale.destinationCountryCode',
      'data.destinationCountryCode !== sale.destinationCountryCode',
    ],
  ),
  ...ofRule(
    `${sale}/end-use-contradicts-sale.ts`,
    [underSale, `${whom} use`],
    [
      'another-use',
      'goods are sold for loudspeakers and leave for motors',
      'sale.endUseCode !== endUseCode',
      "sale.endUseCode === ''",
    ],
  ),
  ...ofRule(
    `${sale}/export-contradicts-sale.ts`,
    [underSale, `${declared} another price`],
    [
      'a-quarter-of-the-price',
      'goods are declared below what they were sold for',
      'apart * scale <= usual * BigInt(unitValuePpm)',
      'apart <= usual',
    ],
  ),
  ...ofRule(
    `${sale}/export-contradicts-sale.ts`,
    [underSale, `${declared} another currency`],
    [
      'another-currency',
      'a price is declared in a weaker currency',
      "['goodsCode', 'grade', 'currency']",
      "['goodsCode', 'grade']",
    ],
  ),
  ...ofRule(
    `${sale}/export-contradicts-sale.ts`,
    [underSale, `${declared} other pieces`],
    [
      'other-pieces-than-sold',
      'more pieces leave than are in the grams',
      'Math.max(1, Math.round(usual * piecesShare))',
      'usual',
    ],
  ),
  ...ofRule(
    `${sale}/end-use-contradicts-sale.ts`,
    [underSale, 'whom and what for an export under a sale is is asked of who the parties are'],
    [
      'agents-name-others',
      'every export by an agent is blamed for another client, whose ref is that of its own declaration',
      'isOtherParty\n        ? isOtherParty(',
      "isOtherParty && dealId === ''\n        ? isOtherParty(",
    ],
  ),
];
