import { mutantsIn, mutantsOf } from './mutant';

const volumes = mutantsIn('libs/read-models/src/transaction-volumes');
const clients = mutantsIn('libs/read-models/src/client-identities');
const records = mutantsIn('libs/read-models/src/records');

const agencies = 'enterprise/agencies.spec.ts';
const acting = 'site/acts/who-acts.spec.ts';
const onSite = 'site/acts/sold-at-the-site.spec.ts';

/** Who acts for whom, and what is handed over where it lies. */
export const inAgency = [
  ...mutantsOf(
    'site/deals/whose-deal.ts',
    [
      'site/acts/whose-deal.spec.ts',
      'a paper about a deal of a site that changed hands is not told by who came after',
    ],
    [
      {
        id: 'deals-of-whoever-operates',
        fault: 'who took over a site credits the deals of who was there before',
        find: 'return agencyInForce(rows, { ...asked, act }) ? deal : undefined;',
        put: 'return agencyInForce(rows, { ...asked, act }) ? undefined : deal;',
      },
    ],
  ),
  ...mutantsOf(
    'site/deals/whose-deal.ts',
    [
      'site/acts/whose-deal.spec.ts',
      'a paper about a deal of a site that changed hands is told by whose deal it is',
    ],
    [
      {
        id: 'paper-says-not-who-told-it',
        fault: 'a credit note of the former operator becomes a record of the new one',
        find: 'enterpriseId === operatorIn(own, day) ? {}',
        put: 'enterpriseId !== operatorIn(own, day) ? {}',
      },
    ],
  ),
  ...records(
    'facts-of-record.ts',
    ['flags-of-principals.spec.ts', 'an act of another, as the exporter is flagged where that one'],
    [
      {
        id: 'principal-standings-unasked',
        fault: 'a suspended enterprise trades through an agent, and nobody is told',
        find: 'standingsOf: standings,',
        put: 'standingsOf: () => [],',
      },
    ],
  ),
  ...mutantsOf(
    'enterprise/agencies.ts',
    [agencies, 'an agency holds from its first day on and until the day of its end'],
    [
      {
        id: 'agency-on-the-day-of-its-end',
        fault: 'a grant that was revoked still holds on the day from which it does not',
        find: 'day < revoked.effectiveOn',
        put: 'day <= revoked.effectiveOn',
      },
    ],
  ),
  ...mutantsOf(
    'enterprise/agencies.ts',
    [agencies, 'an agency is for one agent and for the acts that it names'],
    [
      {
        id: 'agency-of-anybody',
        fault: 'a grant to one lets everybody act',
        find: 'to === agentId &&',
        put: 'to.length > 0 &&',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/who-acts.ts',
    [acting, 'who sells or exports takes goods of others by the leave of their owners'],
    [
      {
        id: 'owner-not-asked',
        fault: 'goods of another are sold, and its grant is not looked for',
        find: '[...new Set([declaredId, ...takes.map(({ ownerId }) => ownerId)])]',
        put: '[...new Set([declaredId, ...takes.slice(9).map(({ ownerId }) => ownerId)])]',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/stamped-again.ts',
    [acting, 'who sells or exports is put right as a paper, by the grants of the day: an export'],
    [
      {
        id: 'exporter-is-a-paper',
        fault: 'another exporter is said by a correction of papers, and the first one stays',
        find: 'const exporterId = said.exporterId ?? data.siteOperatorId;',
        put: 'const exporterId = data.exporterId;',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/stamped-again.ts',
    ['site/repair/correct-declared.spec.ts', 'whose sale or export it was, is a paper'],
    [
      {
        id: 'bought-of-oneself',
        fault: 'whoever bought the goods is corrected into their seller',
        find: ' || sellerId === buyerId)',
        put: ')',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/correct-record.ts',
    ['site/repair/correct-declared.spec.ts', 'whose sale or export it was, is a paper'],
    [
      {
        id: 'promised-in-vain',
        fault: 'who sent papers alone is told that papers alone would be accepted',
        find: '  return stands && sameFlowsAs(data.act, stands)\n    ?',
        put: '  return stands && !stands\n    ?',
      },
    ],
  ),
  ...mutantsOf(
    'site/deals/deal-rows.ts',
    ['site/repair/correct-declared.spec.ts', 'a paper about the value of one line of goods'],
    [
      {
        id: 'note-on-other-goods',
        fault: 'a correction brings other goods under a credit note',
        find: '.every((lotId) => !was.includes(lotId))',
        put: ".every((lotId) => lotId === '')",
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/stamped-again.ts',
    [acting, 'who sells or exports stays as it was stamped where only papers are put right'],
    [
      {
        id: 'grants-lost-with-papers',
        fault: 'a correction of papers forgets by whose leave it was done',
        find: '...(agencies === undefined ? {} : { agencies }),',
        put: '...(agencies === undefined ? { agencies } : {}),',
      },
    ],
  ),
  ...mutantsOf(
    'site/deals/deal-rows.ts',
    [onSite, 'goods on consignment wait for no export that could be named or given up'],
    [
      {
        id: 'consigned-goods-wait-for-export',
        fault: 'what was bought where it lies is taken for a sale abroad',
        find: "!(type === 'SoldToClient' && isSoldWhereItLies(data))",
        put: "!(type === 'Exported' && data.siteId === '')",
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/who/agency-missing.ts',
    [acting, 'who sells or exports is recorded without leave, and flagged for each who gave none'],
    [
      {
        id: 'owner-not-flagged',
        fault: 'goods of another go without its leave, and nobody is told',
        find: 'new Set([declaredId, ...owners])',
        put: 'new Set([declaredId, ...owners.slice(9)])',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/sell-to-client.ts',
    [onSite, 'a sale to a foreign buyer that is handed over in the country is delivered'],
    [
      {
        id: 'delivery-in-the-country-waits',
        fault: 'what a foreign buyer gets in the country waits for an export that never comes',
        find: '(deliveryCountryCode ?? buyer.countryCode) !== site.countryCode',
        put: "(deliveryCountryCode ? buyer.countryCode : 'CN') !== site.countryCode",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/sell-to-client.ts',
    [onSite, 'goods on consignment are no sale to oneself: some of them are of another owner'],
    [
      {
        id: 'own-goods-bought-as-consigned',
        fault: 'an enterprise buys its own goods with those that lie with it on consignment',
        find: '(lotRowOf(own, lotId)?.ownerId ?? sellerId) === sellerId',
        put: '(lotRowOf(own, lotId)?.ownerId ?? sellerId) !== undefined',
      },
    ],
  ),
  ...mutantsOf(
    'postings/lines-of-trade.ts',
    [onSite, 'goods on consignment become the buyer’s own'],
    [
      {
        id: 'consigned-goods-change-no-owner',
        fault: 'consigned goods that were bought stay the consignor’s in the books',
        find: 'isOnSite ? becomeWhereTheyLie(buyerId, of)',
        put: "isOnSite ? { status: 'free' }",
      },
    ],
  ),
  ...mutantsOf(
    'records/declared-to.ts',
    [
      'records/declared-to.spec.ts',
      'what was declared to a counterparty is all of a sale or an export that is its own by declaration',
    ],
    [
      {
        id: 'export-not-shown-to-its-exporter',
        fault: 'the exporter of record does not see what another exported for it',
        find: 'if (exported.exporterId === enterpriseId) return exported;',
        put: 'if (exported.siteOperatorId === enterpriseId) return exported;',
      },
    ],
  ),
  ...records(
    'list-records.ts',
    ['declared.spec.ts', 'the records of an enterprise are no longer those that were put right'],
    [
      {
        id: 'record-of-former-exporter',
        fault: 'a record stays in the list of who was declared before it was put right',
        find: "'? IN (declaredId, reversedDeclaredId, statedDeclaredId)'",
        put: "'? IS NOT NULL'",
      },
    ],
  ),
  ...clients(
    'client-identities.ts',
    [
      'declared-for.spec.ts',
      'a client whom another declared for an exporter is its client, under the name that was',
    ],
    [
      {
        id: 'client-of-the-agent-alone',
        fault: 'whom an agent declares is no client of the exporter for whom it acts',
        find: '      addDeclaredFor(rows, { subject, scope }, told.ordinal);\n',
        put: '',
      },
    ],
  ),
  ...volumes(
    'beside-deals.ts',
    ['whose.spec.ts', 'volumes have the value that papers change where the deal counts'],
    [
      {
        id: 'paper-of-a-former-owner',
        fault:
          'goods of another come first in a deal, and papers about its value stay where it was',
        find: 'const saidBeside = ({ columns, ownerId }: Deal) => ({ columns, ownerId });',
        put: 'const saidBeside = ({ columns }: Deal) => ({ columns });',
      },
    ],
  ),
  ...volumes(
    'deal-lines.ts',
    ['whose.spec.ts', 'volumes count for the declared exporter'],
    [
      {
        id: 'warehouse-taken-for-exporter',
        fault: 'an export counts for the warehouse at the port',
        find: 'exporterId: isExport ? trade.exporterId : trade.sellerId,',
        put: 'exporterId: isExport ? trade.siteOperatorId : trade.sellerId,',
      },
      {
        id: 'goods-of-the-first-owner',
        fault: 'all goods of a deal count for the owner of the first',
        find: 'const ownerId = owners[at] ??',
        put: 'const ownerId = owners[0] ??',
      },
    ],
  ),
];
