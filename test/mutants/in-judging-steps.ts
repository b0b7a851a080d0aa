import { mutantsIn, mutantsOf, type Mutant } from './mutant';

const rules = 'judging/rules';
const judge = 'judging/judge.spec.ts';
const classes = `${rules}/matter/classes-of-steps.spec.ts`;
const beside = mutantsIn('libs');

type Blind = Pick<Mutant, 'id' | 'fault' | 'find' | 'put'>;

const ofRule = (file: string, test: readonly [spec: string, test: string], fault: Blind) =>
  mutantsOf(`${rules}/${file}`, test, [fault]);

/** Rules of who works what, and how: each made blind in turn. */
export const inJudgingSteps = [
  ...ofRule('who/enterprise-merged.ts', [judge, 'flags flag an enterprise that is no more'], {
    id: 'merged-enterprise-goes-on',
    fault: 'an enterprise that is no more goes on recording',
    find: 'merged === undefined ?',
    put: 'merged !== null ?',
  }),
  ...ofRule('who/enterprise-suspended.ts', [judge, 'flags flag an enterprise that records'], {
    id: 'suspended-enterprise-goes-on',
    fault: 'who was ordered to stop goes on, and nobody is told',
    find: 'suspendedSince === undefined ?',
    put: 'suspendedSince !== null ?',
  }),
  ...ofRule('who/site-closed.ts', [judge, 'flags flag an enterprise that is no more'], {
    id: 'closed-site-goes-on',
    fault: 'a site that was closed goes on making magnets',
    find: 'closedSince === undefined ?',
    put: 'closedSince !== null ?',
  }),
  ...ofRule('who/not-designated.ts', [judge, 'flags flag separation by whoever'], {
    id: 'anybody-separates',
    fault: 'who is on no published list separates',
    find: 'activity === undefined || designatedFor.has(activity)',
    put: 'activity !== null || designatedFor.has(activity)',
  }),
  ...ofRule('who/activity-not-registered.ts', [judge, 'flags flag a step that the site is not'], {
    id: 'any-step-anywhere',
    fault: 'a warehouse smelts',
    find: 'registered.includes(activity)',
    put: "activity !== ''",
  }),
  ...ofRule('matter/recycler-fed-with-ore.ts', [judge, 'flags flag a recycler'], {
    id: 'recycler-eats-ore',
    fault: 'a recycler is fed with ore that nobody may have mined',
    find: '.filter(({ material }) => isMineral(material))',
    put: ".filter(({ material }) => material === '')",
  }),
  ...ofRule('matter/toll-barred.ts', [judge, 'flags flag separation by whoever'], {
    id: 'tolling-is-open',
    fault: 'a separator works for whoever has ore',
    find: 'if (toll.length === 0) return [];',
    put: 'if (toll.length >= 0) return [];',
  }),
  ...ofRule('matter/input-unusual.ts', [classes, 'what a step is fed with'], {
    id: 'any-class-into-a-step',
    fault: 'magnets are reduced to metal, and swarf is made of ore',
    find: "!usual.includes(materialOf(material)?.class ?? '')",
    put: "!usual.includes(materialOf(material)?.class ?? '') && usual.length === 0",
  }),
  ...ofRule('matter/output-unusual.ts', [classes, 'what a step makes'], {
    id: 'any-class-out-of-a-step',
    fault: 'a separator makes magnets',
    find: "!usual.includes(materialOf(material)?.class ?? '')",
    put: "!usual.includes(materialOf(material)?.class ?? '') && usual.length === 0",
  }),
  ...ofRule('matter/unit-missing.ts', [judge, 'flags flag separation without a unit'], {
    id: 'separator-without-a-unit',
    fault: 'a line that is never empty is told as if nothing stayed in it',
    find: 'act?.data.unitId === undefined ?',
    put: 'act?.data.unitId === null ?',
  }),
  ...ofRule('matter/unit-unusual.ts', [judge, 'flags flag separation without a unit'], {
    id: 'matter-stays-in-a-saw',
    fault: 'what is missing lies for ever in a machine that holds nothing',
    find: 'step.unitKinds.length > 0',
    put: 'step.unitKinds.length >= 0',
  }),
  ...ofRule('matter/outside-band.ts', [judge, 'flags name step, band and value'], {
    id: 'any-yield',
    fault: 'a smelter that loses a sixth is usual',
    find: 'valuePpm < band.fromPpm || valuePpm > band.toPpm',
    put: 'valuePpm > band.toPpm',
  }),
  ...ofRule('matter/outside-band.ts', [judge, 'flags flag more metal than usual'], {
    id: 'any-gain-of-a-step',
    fault: 'a smelter that loses nothing at all is usual',
    find: 'valuePpm < band.fromPpm || valuePpm > band.toPpm',
    put: 'valuePpm < band.fromPpm',
  }),
  ...ofRule('matter/assay-moved.ts', [judge, 'flags flag an assay that moves'], {
    id: 'any-new-assay',
    fault: 'a lot is analysed to whatever is wanted, after half of it was used',
    find: 'isBeyond(moved, variance, reassaySigmas)',
    put: 'isBeyond(-moved, variance, reassaySigmas)',
  }),
  ...ofRule('movement/receipt-differs.ts', [judge, 'flags flag a receipt that differs'], {
    id: 'short-receipt-unseen',
    fault: 'goods go missing on the way',
    find: 'differenceGrams === 0 && refusedGrams === 0',
    put: 'differenceGrams <= 0 && refusedGrams === 0',
  }),
  ...ofRule('movement/returned-deal-unknown.ts', [`${rules}/movement/returns.spec.ts`, 'an'], {
    id: 'returned-from-no-deal',
    fault: 'goods come back that never left',
    find: 'returnedDealId === undefined ||',
    put: 'returnedDealId !== null ||',
  }),
  ...ofRule('kept/reserve-not-released.ts', [`${rules}/kept/kept.spec.ts`, 'what is in reserve'], {
    id: 'reserve-worked-unseen',
    fault: 'what the state keeps is worked, sold and exported',
    find: "takesIn(act, 'reserve', doing)",
    put: "takesIn(act, 'bonded', doing)",
  }),
  ...ofRule('papers/declaration-number-invalid.ts', [`${rules}/papers/papers.spec.ts`, 'the num'], {
    id: 'export-under-the-number-of-an-import',
    fault: 'an export names the declaration of an import',
    find: "act.type === 'Exported' ? 'export' : 'import'",
    put: "act.type === 'Exported' ? 'import' : 'export'",
  }),
  ...ofRule('papers/late.ts', [judge, 'flags flag what was recorded after'], {
    id: 'never-late',
    fault: 'a record seven months later is in time',
    find: 'return due ?',
    put: 'return due && due.dueOn < occurredOn ?',
  }),
  ...beside(
    'ledger/src/judging/rules/papers/month-closed-before.ts',
    ['read-models/src/records/flags-beside.spec.ts', 'a loss, a discard and a count'],
    [
      {
        id: 'closed-month-reopened',
        fault: 'books are made to fit by a loss dated into a month that is closed',
        find: '!closing || closing.recordedOn >= recordedOn',
        put: '!closing || closing.recordedOn !== recordedOn',
      },
    ],
  ),
  ...beside(
    'read-models/src/records/facts-of-record.ts',
    ['read-models/src/records/flags-beside.spec.ts', 'a loss, a discard and a count'],
    [
      {
        id: 'month-closed-by-another',
        fault: 'whoever takes a site over is held to what its former operator said',
        find: 'each.month === month && each.enterpriseId === enterpriseId',
        put: 'each.month === month',
      },
    ],
  ),
  ...beside(
    'ledger/src/judging/rules/papers/analysis-dated-later.ts',
    ['read-models/src/records/analyses-beside.spec.ts', 'an analysis'],
    [
      {
        id: 'dated-by-the-books-of-others',
        fault: 'a buyer is told from the books of its supplier, and accused of what stands there',
        find: 'if (!assayRecordId.startsWith(`${act.data.siteId}/`)) return [];',
        put: '',
      },
    ],
  ),
  ...beside(
    'read-models/src/findings/rules/deal-exceeded.ts',
    ['read-models/src/findings/rules/fulfilments.spec.ts', 'a sale abroad'],
    [
      {
        id: 'more-leaves-than-was-sold',
        fault: 'a sale is a door through which any grams leave',
        find: 'if (!isBeyondWeighing({ massGrams, takenGrams: sumGrams, occurredOn })) continue;',
        put: 'if (sumGrams >= 0) continue;',
      },
      {
        id: 'exceeded-to-the-gram',
        fault: 'what weighing explains accuses an exporter',
        find: 'takenGrams: sumGrams, occurredOn })',
        put: 'takenGrams: sumGrams * 2, occurredOn })',
      },
    ],
  ),
  ...beside(
    'read-models/src/findings/rules/return-exceeds-import.ts',
    ['read-models/src/findings/rules/fulfilments.spec.ts', 'goods that go back'],
    [
      {
        id: 'goes-back-before-it-came',
        fault: 'goods go back to where they have not come from yet',
        find: 'importedOn <= firstOn',
        put: "importedOn !== ''",
      },
    ],
  ),
];
