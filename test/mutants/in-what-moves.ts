import { mutantsIn, mutantsOf } from './mutant';

const movement = 'judging/rules/movement';
const going = `${movement}/going.spec.ts`;
const returns = `${movement}/returns.spec.ts`;
const modes = 'judging/rules/papers/trade-mode-unfounded';
const embargoed = 'judging/rules/who/origin-embargoed';
const records = mutantsIn('libs/read-models/src/records');
const libs = mutantsIn('libs');

/** Where goods go and why, what they return from, and from where they may not come. */
export const inWhatMoves = [
  ...mutantsOf(
    `${movement}/receiver-cannot-take.ts`,
    [going, 'matter that goes to a site is flagged where nothing there is done with it'],
    [
      {
        id: 'magnets-to-a-mine',
        fault: 'magnets are sent to a mine, and nobody wonders',
        find: "if (matterIs === 'passed-on' || !registered) return [];",
        put: "if (matterIs !== 'worked' || !registered) return [];",
      },
    ],
  ),
  ...mutantsOf(
    `${movement}/receiver-cannot-take.ts`,
    [going, 'matter that goes to a site to be worked for hire needs a site that works it'],
    [
      {
        id: 'toll-at-a-trader',
        fault: 'a trader works metal for hire',
        find: "matterIs === 'worked' ? canBeWorkedAt : canLieAt",
        put: "matterIs === 'worked' ? canLieAt : canLieAt",
      },
    ],
  ),
  ...mutantsOf(
    `${movement}/going.ts`,
    [going, 'matter that goes to a site is flagged of a sale and of a redirection too'],
    [
      {
        id: 'redirection-has-no-matter',
        fault: 'what may not be sent to a mine is sent on to it',
        find: 'lots: lines.map(({ sent }) => sent)',
        put: 'lots: []',
      },
      {
        id: 'sale-goes-anywhere',
        fault: 'magnets are sold to a mine, and nobody wonders',
        find: "act.type !== 'SoldToClient' || act.data.receivingSiteId === undefined",
        put: "act.type !== 'SoldToClient' || act.data.receivingSiteId !== undefined",
      },
    ],
  ),
  ...mutantsOf(
    `${movement}/going.ts`,
    [going, 'a redirection is judged by the purpose of what it redirects'],
    [
      {
        id: 'redirection-without-purpose',
        fault: 'goods for a bonded store are sent on to a mine, and stay bonded',
        find: 'const purpose = purposeOf?.(targetRecordId);',
        put: 'const purpose = purposeOf?.(receivingSiteId) && undefined;',
      },
    ],
  ),
  ...mutantsOf(
    `${movement}/receiver-is-another.ts`,
    [going, 'goods between sites of one enterprise are flagged'],
    [
      {
        id: 'own-site-of-another',
        fault: 'goods change hands without a sale because a transfer was told later',
        find: 'return senderId === receiverId ? []',
        put: 'return senderId !== undefined ? []',
      },
    ],
  ),
  ...mutantsOf(
    `${movement}/purpose-contradicted.ts`,
    [going, 'goods that are let out of bond or reserve were in it'],
    [
      {
        id: 'released-without-bond',
        fault: 'free goods are let out of bond',
        find: '.filter((lot) => keptStatusOf(lot) !== releases)',
        put: '.filter((lot) => keptStatusOf(lot) === undefined)',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/kept/not-released.ts',
    [going, 'goods in bond that are sent away are flagged where nobody keeps them'],
    [
      {
        id: 'bond-left-by-own-site',
        fault: 'bonded goods go to an own works without the customs knowing',
        find: '    .filter((lot) => keptStatusOf(lot) === status)\n    .map(({ lotId, massGrams }) => ({\n      ...',
        put: '    .filter((lot) => keptStatusOf(lot) === lot.lotId)\n    .map(({ lotId, massGrams }) => ({\n      ...',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/kept/not-released.ts',
    [going, 'goods in bond that are sent away are not flagged where they are kept'],
    [
      {
        id: 'bond-kept-and-flagged',
        fault: 'who sends bonded goods to the port is accused',
        find: 'if (takesKept.some((each) => each === status)) return [];',
        put: 'if (takesKept.length < 0) return [];',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/kept/reserve-not-released.ts',
    [going, 'what is in reserve and is sent away is flagged'],
    [
      {
        id: 'reserve-sent-away',
        fault: 'what the State keeps is sent to a trader as if it were free',
        find: "doing === undefined ? sentAway(act, 'reserve', facts)",
        put: "doing === undefined ? sentAway(act, 'free', facts)",
      },
    ],
  ),
  ...mutantsOf(
    `${modes}.ts`,
    [`${modes}.spec.ts`, 'returned goods that go back are flagged'],
    [
      {
        id: 'return-of-no-import',
        fault: 'goods leave as returned and nobody knows of what',
        find: "type === 'Exported' ? 'export' : 'import'",
        put: "type === 'Exported' ? 'import' : 'export'",
      },
    ],
  ),
  ...libs(
    'reference/src/customs/trade-modes.ts',
    [`ledger/src/${modes}.spec.ts`, 'processing trade of supplied materials names whose'],
    [
      {
        id: 'supplied-by-nobody',
        fault: 'materials are processed for a principal abroad whom nobody names',
        find: "const ofPrincipal = ['handbookNumber', 'principalRef']",
        put: "const ofPrincipal = ['handbookNumber']",
      },
    ],
  ),
  ...libs(
    'reference/src/customs/trade-modes.ts',
    [`ledger/src/${modes}.spec.ts`, 'processing trade is every mode'],
    [
      {
        id: 'processing-without-handbook',
        fault: 'processing trade needs no handbook on the way out',
        find: 'needs: { import: ofHandbook, export: ofHandbook }',
        put: 'needs: { import: ofHandbook, export: [] as const }',
      },
    ],
  ),
  ...mutantsOf(
    `${embargoed}.ts`,
    [`${embargoed}.spec.ts`, 'an import from a country under embargo is flagged by the country'],
    [
      {
        id: 'embargo-by-origin-alone',
        fault: 'ore is washed by a certificate of origin on its way from an embargoed port',
        find: 'dispatchCountryCode ?? originCountryCode,',
        put: 'originCountryCode,',
      },
    ],
  ),
  ...libs(
    'reference/src/embargoes/embargoes.ts',
    [`ledger/src/${embargoed}.spec.ts`, 'an import from a country under embargo is flagged by its'],
    [
      {
        id: 'embargo-by-code-alone',
        fault: 'who leaves the goods code out imports under an embargo',
        find: 'each === materialOf(material)?.class',
        put: 'each === goodsCode',
      },
    ],
  ),
  ...libs(
    'reference/src/embargoes/embargoes.ts',
    [`ledger/src/${embargoed}.spec.ts`, 'an import from a country under embargo is flagged with'],
    [
      {
        id: 'export-embargo-of-imports',
        fault: 'an embargo of exports accuses who imports',
        find: "inForce('imports', landed)",
        put: "inForce('exports', landed)",
      },
    ],
  ),
  ...mutantsOf(
    `${movement}/return-exceeds-import.ts`,
    [returns, 'an export of goods that go back is flagged where more goes back'],
    [
      {
        id: 'more-goes-back',
        fault: 'fifty times what was imported leaves as returned',
        find: 'takenGrams: returnedGrams',
        put: 'takenGrams: landedGrams',
      },
    ],
  ),
  ...mutantsOf(
    `${movement}/return-differs.ts`,
    [returns, 'an export of goods that go back is flagged for matter'],
    [
      {
        id: 'other-matter-goes-back',
        fault: 'terbium leaves as returned magnets',
        find: 'const lots = goods.flatMap(({ takes }) => takes);',
        put: 'const lots = goods.flatMap(({ takes }) => takes.slice(9));',
      },
    ],
  ),
  ...mutantsOf(
    `${movement}/returned-import-unknown.ts`,
    [returns, 'an export of goods that go back is flagged where there is no such import'],
    [
      {
        id: 'goes-back-of-nothing',
        fault: 'goods go back of an import that was voided',
        find: 'returnedImportRecordId === undefined || returnedImportOf(act)',
        put: 'returnedImportRecordId !== undefined || returnedImportOf(act)',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/sale/sale-exceeded.ts',
    ['judging/rules/sale/sale-exceeded.spec.ts', 'an export under a sale is flagged where more'],
    [
      {
        id: 'export-beyond-its-sale',
        fault: 'sixty kilograms leave under a sale of one, and the export has no flag',
        find: '!isBeyondWeighing({ ...sold, occurredOn })',
        put: 'isBeyondWeighing({ ...sold, occurredOn })',
      },
    ],
  ),
  ...records(
    'returns.ts',
    ['returned-from.spec.ts', 'an export under a sale counts'],
    [
      {
        id: 'given-up-and-exported',
        fault: 'what was given up of a sale may leave under it all the same',
        find: "if (type === 'SaleGivenUp') {",
        put: "if (type === ('Lost' as never)) {",
      },
    ],
  ),
  ...records(
    'returned-from.ts',
    ['returned-from.spec.ts', 'goods that go back are flagged when their import is taken back'],
    [
      {
        id: 'void-import-goes-back',
        fault: 'an import that was taken back still covers what goes back of it',
        find: 'if (!row || isVoidedAt(row, knownAt)) return undefined;',
        put: 'if (!row) return undefined;',
      },
    ],
  ),
  ...records(
    'facts-of-record.ts',
    ['sent-away.spec.ts', 'goods between own sites are flagged once a transfer is told'],
    [
      {
        id: 'transfer-known-too-early',
        fault: 'a flag of today is shown as if it had been known before the transfer was told',
        find: ".scan('transfers', { siteId })\n      .filter(({ ordinal }) => ordinal <= knownAt);",
        put: ".scan('transfers', { siteId })\n      .filter(({ ordinal }) => ordinal >= 0);",
      },
    ],
  ),
];
