import { mutantsIn, mutantsOf } from './mutant';

const rules = 'judging/rules';
const papers = `${rules}/papers`;
const ofPapers = `${papers}/papers.spec.ts`;
const inReading = mutantsIn('libs/read-models/src');
const beside = 'records/flags-beside.spec.ts';
const analyses = 'records/analyses-beside.spec.ts';
const toldLate = 'transaction-volumes/told-late.spec.ts';

type Blind = readonly [id: string, fault: string, find: string, put: string];

const blind = ([id, fault, find, put]: Blind) => [{ id, fault, find, put }];

const ofRule = (file: string, test: readonly [spec: string, test: string], fault: Blind) =>
  mutantsOf(file, test, blind(fault));

const inReadModel = (file: string, test: readonly [spec: string, test: string], fault: Blind) =>
  inReading(file, test, blind(fault));

/** Rules that ask other records beside the act, and rules of papers: each made blind in turn. */
export const inJudgingPapers = [
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
      "...(type === 'Exported' ? [data.finalDestinationCountryCode] : []),",
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
    [`read-models/src/${analyses}`, 'an analysis is flagged of a day after it was recorded'],
    blind([
      'analysis-of-tomorrow',
      'a certificate that nobody has yet gives the figures',
      'each.analysis.analysedOn > recordedOn',
      "each.analysis.analysedOn > '9'",
    ]),
  ),
  ...mutantsIn('libs')(
    `ledger/src/${papers}/analysis-dated-later.ts`,
    [`read-models/src/${analyses}`, 'an analysis is flagged at whatever used the lot'],
    blind([
      'used-before-it-was-analysed',
      'figures that were found afterwards are told as known',
      'found.analysedOn <= usedOn',
      "found.analysedOn <= '9'",
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
      "dueOf: '2025-12-01',",
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
