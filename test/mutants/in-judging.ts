import { mutantsIn, mutantsOf } from './mutant';

const rules = 'judging/rules';
const goods = `${rules}/goods`;
const sale = `${rules}/sale`;
const papers = `${rules}/papers`;
const said = `${goods}/said-against-known.spec.ts`;
const underSale = `${sale}/export-under-sale.spec.ts`;
const ofPapers = `${papers}/papers.spec.ts`;
const inReading = mutantsIn('libs/read-models/src');
const beside = 'records/flags-beside.spec.ts';
const toldLate = 'transaction-volumes/told-late.spec.ts';

type Blind = readonly [id: string, fault: string, find: string, put: string];

const blind = ([id, fault, find, put]: Blind) => [{ id, fault, find, put }];

/** Each rule made blind in turn. */
const ofRule = (file: string, test: readonly [spec: string, test: string], fault: Blind) =>
  mutantsOf(file, test, blind(fault));

const inReadModel = (file: string, test: readonly [spec: string, test: string], fault: Blind) =>
  inReading(file, test, blind(fault));

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
      'if (valuePpm >= least.fromPpm) return [];',
      'if (valuePpm >= 0) return [];',
    ],
  ),
  ...ofRule(
    `${goods}/material-contradicted.ts`,
    [said, `${lots} NdFeB of 90 % Nd`],
    [
      'magnet-of-pure-neodymium',
      'metal leaves as magnets',
      'valuePpm <= usual.toPpm',
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
      'main !== undefined && (mostly as readonly string[]).includes(main)',
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
      'netMassGrams > takenGrams',
      'netMassGrams >= takenGrams',
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
  ...inReadModel(
    'records/agencies.ts',
    [beside, 'a change of title of what somebody else owns is'],
    [
      'leave-that-ended',
      'an agent acts on after its leave has ended',
      "type === 'AgencyRevoked' &&",
      "grantRecordId === '' &&",
    ],
  ),
  ...mutantsOf(
    `${rules}/who/agency-missing.ts`,
    ['site/acts/who-acts.spec.ts', 'who sells or exports is recorded without leave, and flagged'],
    blind([
      'declared-one-not-asked',
      'an agent declares another as exporter without its leave',
      'new Set([siteOperatorId, ...agencies',
      'new Set([declaredId, siteOperatorId, ...agencies',
    ]),
  ),
  ...mutantsIn('libs')(
    'ledger/src/judging/rules/who/agency-missing.ts',
    [
      `read-models/src/${beside}`,
      'a change of title of what somebody else owns is flagged without',
    ],
    blind([
      'title-without-leave',
      'a warehouse gives away what others own',
      "kind !== 'title' ||",
      "kind === 'title' ||",
    ]),
  ),
  ...mutantsIn('libs')(
    'reference/src/embargoes/embargoes.ts',
    [`ledger/src/${ofPapers}`, 'a destination under embargo is flagged of a use'],
    blind([
      'embargo-before-its-day',
      'an export is blamed by a rule that came later',
      'from <= day &&',
      "from !== '' &&",
    ]),
  ),
  ...ofRule(
    `${rules}/who/destination-embargoed.ts`,
    [ofPapers, 'a destination under embargo is flagged behind another port'],
    [
      'embargo-behind-a-port',
      'goods reach a barred country by way of another',
      "...(act.type === 'Exported' ? [act.data.finalDestinationCountryCode] : []),",
      '',
    ],
  ),
  ...mutantsIn('libs')(
    'reference/src/customs/declaration-number.ts',
    [`ledger/src/${ofPapers}`, 'the number of a customs declaration 020220251000012345 is flagged'],
    blind([
      'number-of-an-import',
      'an export is covered by the declaration of an import',
      '!(signs[direction] as readonly string[]).includes(sign)',
      "sign === ''",
    ]),
  ),
  ...ofRule(
    `${papers}/figures-contradicted.ts`,
    [ofPapers, 'the figures of a certificate are flagged where'],
    [
      'dry-figures-on-wet-mass',
      'a tenth of the content is water that was sold as neodymium',
      '(million - (moisturePpm ?? 0))',
      'million',
    ],
  ),
  ...mutantsIn('libs')(
    `ledger/src/${papers}/analysis-dated-later.ts`,
    [`read-models/src/${beside}`, 'an analysis is flagged of a day after it was recorded'],
    blind([
      'analysis-of-tomorrow',
      'a certificate that nobody has yet gives the figures',
      'each.analysis.analysedOn > recordedOn',
      "each.analysis.analysedOn > '9'",
    ]),
  ),
  ...mutantsIn('libs')(
    `ledger/src/${papers}/analysis-dated-later.ts`,
    [`read-models/src/${beside}`, 'an analysis is flagged at whatever used the lot'],
    blind([
      'used-before-it-was-analysed',
      'figures that were found afterwards are told as known',
      'found > usedOn ?',
      "found > '9' ?",
    ]),
  ),
  ...inReadModel(
    'records/facts-of-record.ts',
    [beside, 'a loss, a discard and a count Lost is'],
    [
      'closed-months-stay-open',
      'losses are told into a month that was said to be complete',
      'closing.ordinal >= toldAt',
      'closing.ordinal >= 0',
    ],
  ),
  ...mutantsIn('libs')(
    `ledger/src/${papers}/month-closed-early.ts`,
    [`read-models/src/${beside}`, 'a loss, a discard and a count a month is flagged'],
    blind([
      'closed-before-its-end',
      'a month is complete before it is over',
      'recordedOn < endsOn ?',
      'recordedOn < month ?',
    ]),
  ),
  ...mutantsIn('libs')(
    `ledger/src/${papers}/late-correction.ts`,
    [`read-models/src/${beside}`, 'a void and a correction are late after the deadline'],
    blind([
      'corrections-are-never-late',
      'a gram is told in time and the rest seven months later',
      'const due = lateBy(repair, deadlines);',
      'const due = lateBy({ ...repair, recordedOn: occurredOn }, deadlines);',
    ]),
  ),
  ...inReadModel(
    'transaction-volumes/list-deals.ts',
    [toldLate, 'one gram in time, and the rest seven months later is late in the volumes'],
    [
      'deals-corrected-late-look-punctual',
      'a number stands by a late correction and nobody is told',
      'occurredOn !== undefined && isLate(',
      "occurredOn === '' && isLate(",
    ],
  ),
  ...inReadModel(
    'transaction-volumes/compare-volumes.ts',
    [toldLate, 'one gram in time, and the rest seven months later is late as well'],
    [
      'voids-are-never-late',
      'all of an export is taken back after its deadline, in time',
      'dueOf: repairedOn(record) ?? occurredOn,',
      "dueOf: '9999-12-01',",
    ],
  ),
  ...ofRule(
    'judging/rule.ts',
    ['judging/rule.spec.ts', 'a rule that was suspended'],
    [
      'suspended-rules-stay-awake',
      'a rule accuses while it is suspended',
      'day <= until',
      'day >= from',
    ],
  ),
];
