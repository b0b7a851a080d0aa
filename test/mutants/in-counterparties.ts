import { mutantsIn, mutantsOf } from './mutant';

const readModels = mutantsIn('libs/read-models/src');
const api = mutantsIn('apps/api/src');

const told = 'records/declared-to.spec.ts';
const returns = 'site/acts/returned-goods.spec.ts';
const papers = 'site/acts/adjust-deal-value.spec.ts';
const movements = 'judging/rules/movement';

/** What is told to the other side, what comes back, and who may act for whom. */
export const inCounterparties = [
  ...mutantsOf(
    'records/declared-to.ts',
    [told, 'what was declared to a counterparty is by a DealValueAdjusted its own'],
    [
      {
        id: 'credit-note-of-the-warehouse',
        fault: 'a credit note about its export is no record of the exporter',
        find: "  DealValueAdjusted: 'sellerId',\n",
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'records/declared-to.ts',
    [told, 'what was declared to a counterparty is, for a buyer, nothing of who made the goods'],
    [
      {
        id: 'buyer-told-whose-the-goods-were',
        fault: 'a buyer reads off the sale who supplies the seller',
        find: "new Set(['ownerId', 'principalRef'])",
        put: "new Set(['principalRef'])",
      },
    ],
  ),
  ...api(
    'records/without-former-owners.ts',
    ['records/without-former-owners.spec.ts', 'whose goods were that arrived is not told of what'],
    [
      {
        id: 'receiver-told-whose-the-goods-were',
        fault: 'a buyer reads off its own receipt who supplies the seller',
        find: '(made ?? surplus)?.ownerId === sent.ownerId',
        put: "(made ?? surplus)?.ownerId !== ''",
      },
    ],
  ),
  ...mutantsOf(
    `${movements}/receiver-is-oneself.ts`,
    [`${movements}/receiver.spec.ts`, 'a dispatch to be worked for hire goes to somebody else'],
    [
      {
        id: 'for-hire-to-oneself',
        fault: 'an enterprise works its own goods for hire, and nobody is told',
        find: "?.receiverIsSameEnterprise === 'never'",
        put: "?.receiverIsSameEnterprise === 'always'",
      },
    ],
  ),
  ...mutantsOf(
    `${movements}/receiver-not-registered.ts`,
    [`${movements}/receiver.spec.ts`, 'a dispatch into bond or reserve goes to a site'],
    [
      {
        id: 'into-bond-at-a-mine',
        fault: 'goods go into bond at a mine, and nobody is told',
        find: 'registered.includes(needed)',
        put: 'registered.length > 0',
      },
    ],
  ),
  ...mutantsOf(
    `${movements}/return-exceeds-deal.ts`,
    [
      `${movements}/returns.spec.ts`,
      'an import of goods that come back is flagged where more came',
    ],
    [
      {
        id: 'more-came-back-than-left',
        fault: 'a gram more comes back than ever left',
        find: 'returnedGrams > sentGrams',
        put: 'returnedGrams > sentGrams + 1',
      },
    ],
  ),
  ...mutantsOf(
    `${movements}/return-differs.ts`,
    [`${movements}/returns.spec.ts`, 'an import of goods that come back is flagged for matter'],
    [
      {
        id: 'other-matter-came-back',
        fault: 'terbium oxide comes back where magnets left',
        find: 'materials.length === 0 && richer.length === 0 && occurredOn >= sentOn',
        put: 'richer.length === 0 && occurredOn >= sentOn',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/returned-goods.ts',
    [returns, 'goods that come back do not name a deal that was taken back'],
    [
      {
        id: 'return-of-nothing',
        fault: 'goods come back from a deal of the own site that is not there',
        find: 'if (there && operatorOn(there, site.on) !== site.enterpriseId) return undefined;',
        put: 'if (there) return undefined;',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/returned-goods.ts',
    [returns, 'an agent that sends goods back names none of an exporter whose leave is over'],
    [
      {
        id: 'import-of-who-gave-no-leave',
        fault: 'whoever names an exporter learns by guessing what it imported',
        find: 'return agencyInForce(grants, asked) !== undefined;',
        put: 'return agencyInForce(grants, asked) !== null;',
      },
    ],
  ),
  ...readModels(
    'records/returned-from.ts',
    ['records/returned-from.spec.ts', 'goods that come back are of a deal, and no more than it'],
    [
      {
        id: 'return-held-against-later-ones',
        fault: 'who brought back in time is flagged for what others bring back later',
        find: 'AND told <= ? AND ordinal',
        put: 'AND told <= ? + 9 AND ordinal',
      },
    ],
  ),
  ...readModels(
    'directory/list-agencies.ts',
    ['directory/list-agencies.spec.ts', 'grants of agency are seen from both sides'],
    [
      {
        id: 'grants-of-others-listed',
        fault: 'an enterprise reads who acts for its competitors',
        find: "'(enterpriseId = ? OR agentId = ?)'",
        put: "'(enterpriseId <> ? OR agentId <> ?)'",
      },
    ],
  ),
  ...readModels(
    'client-identities/renamings.ts',
    [
      'client-identities/renamings.spec.ts',
      'a client on the chain that was renamed is called what was known',
    ],
    [
      {
        id: 'new-name-known-too-early',
        fault: 'a client is called by a name that the ledger had not been told by then',
        find: '.filter(({ ordinal }) => ordinal <= knownAt)',
        put: '.filter(({ ordinal }) => ordinal >= 0)',
      },
    ],
  ),
  ...readModels(
    'client-identities/renamings.ts',
    [
      'client-identities/renamings.spec.ts',
      'a client on the chain that was renamed is called what it is called on the day',
    ],
    [
      {
        id: 'client-called-as-registered',
        fault: 'a client is called on every day what it was registered as',
        find: 'nameOn(names, day)',
        put: "nameOn(names, day.slice(9) === '' ? day : '')",
      },
    ],
  ),
  ...readModels(
    'transaction-volumes/predecessors.ts',
    [
      'transaction-volumes/predecessors.spec.ts',
      'who is meant by a legal person with its predecessors is on the day that is asked for',
    ],
    [
      {
        id: 'merger-that-never-comes',
        fault: 'a merger that was told by mistake counts for ever',
        find: 'const moment = { asOf: predecessorsOn, knownAt };',
        put: 'const moment = { asOf, knownAt, predecessorsOn };',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/stamped-again.ts',
    [
      'site/repair/correct-papers.spec.ts',
      'the papers of a receipt are put right where all was turned away',
    ],
    [
      {
        id: 'papers-of-a-surplus-alone',
        fault: 'what is said of a receipt stays wrong where only a surplus was taken in',
        find: 'made ?? surplus ?? sent;',
        put: 'made ?? sent;',
      },
    ],
  ),
  ...mutantsOf(
    'site/deals/adjustments.ts',
    [papers, 'papers about the value of a deal are on no day above the value of the deal by then'],
    [
      {
        id: 'credited-before-it-was-debited',
        fault: 'a deal is worth less than nothing between a credit note and a later debit note',
        find: 'if (day > from && (least',
        put: "if (day > '9' && (least",
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/papers.ts',
    [papers, 'papers about the value of a deal are not of a day before their deal'],
    [
      {
        id: 'credit-note-moved-before-its-deal',
        fault: 'a credit note is put right to a day before there was anything to credit',
        find: 'act.data.adjustmentMinor, act.data.occurredOn]',
        put: 'act.data.adjustmentMinor]',
      },
    ],
  ),
  ...mutantsOf(
    'records/declared-to.ts',
    ['records/declared-to.spec.ts', 'an export in another’s name is told to whose sale'],
    [
      {
        id: 'seller-not-told-of-export',
        fault: 'goods leave under a sale in another’s name, and the seller never hears of it',
        find: 'saleTerms?.sellerId === enterpriseId',
        put: 'saleTerms?.sellerId === exported.exporterId',
      },
      {
        id: 'seller-told-of-parties',
        fault: 'the seller reads to whom another exporter declared the goods',
        find: "new Set([...notOfBuyer, 'buyerRef'])",
        put: 'new Set([...notOfBuyer])',
      },
    ],
  ),
  ...readModels(
    'records/followers.ts',
    ['records/explain-record.spec.ts', 'what followed from a record is what left under a sale'],
    [
      {
        id: 'export-follows-no-sale',
        fault: 'what left under a sale is not found from the sale',
        find: "ofLine(saleDealId, 'exported')",
        put: "ofLine(record.data.siteId, 'exported')",
      },
    ],
  ),
] as const;
