import { mutantsIn } from './mutant';

const of = mutantsIn('libs/read-models/src/findings');

const papers = 'rules/papers.spec.ts';
const trade = 'rules/trade.spec.ts';
const numbers = 'rules/numbers.spec.ts';

/** Findings of numbers, papers and exports: each rule made blind in turn. */
export const inFindingsOfTrade = [
  ...of(
    'rules/invoice-repeated.ts',
    [papers, 'an invoice number'],
    [
      {
        id: 'export-under-its-sale-accused',
        fault: 'an export that fulfils a sale is told to repeat its invoice',
        find: '!a.saleIds.some((sale) => b.saleIds.includes(sale))',
        put: 'a !== b',
      },
      {
        id: 'invoice-repeated-blind',
        fault: 'one invoice covers two sales',
        find: 'isOwnRepeated: hasStrangers',
        put: 'isOwnRepeated: () => false',
      },
    ],
  ),
  ...of(
    'rules/repeated.ts',
    [papers, 'an invoice number'],
    [
      {
        id: 'invoice-of-others-unseen',
        fault: 'one electronic invoice is used by two enterprises and nobody is told',
        find: 'isOfOne && enterpriseIds.length > 1',
        put: 'isOfOne && enterpriseIds.length > 2',
      },
      {
        id: 'numbers-of-others-are-heard',
        fault: 'whoever records a number hears whether somebody else has used it',
        find: "toldTo: 'authorities' as const",
        put: "toldTo: 'enterprise' as const",
      },
      {
        id: 'authorities-told-of-one-alone',
        fault: 'an authority hears that a number is used twice, and not where',
        find: 'told(number, records, rule, { enterpriseIds })',
        put: 'told(number, own, rule, { enterpriseIds })',
      },
    ],
  ),
  ...of(
    'list-findings.ts',
    [papers, 'an invoice number tells nobody'],
    [
      {
        id: 'list-of-what-others-did',
        fault: 'the list of an enterprise shows what concerns others',
        find: "enterpriseId = ? AND toldTo = 'enterprise'",
        put: 'enterpriseId = ?',
      },
      {
        id: 'finding-of-what-others-did',
        fault: 'an enterprise that guesses the id of a finding hears what others did',
        find: "row.enterpriseId === enterpriseId && row.toldTo === 'enterprise'",
        put: 'row.enterpriseId === enterpriseId',
      },
    ],
  ),
  ...of(
    'facts/paper-facts.ts',
    [papers, 'an invoice number'],
    [
      {
        id: 'number-of-a-void-record-taken',
        fault: 'a number stays taken when the record is void, and the one sent anew is accused',
        find: 'for (const paper of left) change(paper, without, rows);',
        put: '',
      },
      {
        id: 'every-invoice-is-of-the-nation',
        fault: 'two enterprises that number their invoices from one are told to share them',
        find: 'formsOfOne[named.kind].test(named.number)',
        put: 'named.number.length > 0',
      },
      {
        id: 'papers-grow-without-end',
        fault: 'whoever writes "n/a" for an invoice makes every sale slower than the one before',
        find: 'const recordsMax = 100;',
        put: 'const recordsMax = Infinity;',
      },
    ],
  ),
  ...of(
    'rules/declaration-repeated.ts',
    [papers, 'a customs declaration number'],
    [
      {
        id: 'declaration-repeated-blind',
        fault: 'one declaration covers two exports of different days',
        find: '!isOneConsignment(own)',
        put: 'own.length < 0',
      },
      {
        id: 'one-consignment-accused',
        fault: 'goods of two warehouses that are declared together are told as a fraud',
        find: '!isOneConsignment(own)',
        put: 'own.length > 1',
      },
    ],
  ),
  ...of(
    'rules/uscc-of-several.ts',
    [numbers, 'a unified social credit code'],
    [
      {
        id: 'uscc-shared-blind',
        fault: 'two enterprises bear one code and nobody is told',
        find: 'holders.length < 2',
        put: 'holders.length < 3',
      },
    ],
  ),
  ...of(
    'facts/number-facts.ts',
    [numbers, 'a unified social credit code stands for one again'],
    [
      {
        id: 'merged-enterprise-holds-its-code',
        fault: 'who merged into the other goes on sharing its code',
        find: 'const others = was.filter((each) => each.enterpriseId !== enterpriseId);',
        put: 'const others = was;',
      },
    ],
  ),
  ...of(
    'rules/uscc-missing.ts',
    [numbers, 'a unified social credit code'],
    [
      {
        id: 'uscc-missing-blind',
        fault: 'a Chinese enterprise without a code is never told',
        find: "countryCode === 'CN'",
        put: "countryCode === 'cn'",
      },
      {
        id: 'foreign-enterprise-needs-a-uscc',
        fault: 'a foreign enterprise is told to lack a Chinese code',
        find: "countryCode === 'CN'",
        put: "countryCode !== ''",
      },
    ],
  ),
  ...of(
    'rules/client-exports-jump.ts',
    [trade, 'exports to one client'],
    [
      {
        id: 'jump-blind',
        fault: 'exports to a client grow twelvefold and nobody is told',
        find: 'sumBefore * figures.jumpTimes',
        put: 'sumBefore * figures.jumpTimes * 2',
      },
      {
        id: 'new-client-jumps',
        fault: 'the first large order of a new client is told as a jump',
        find: 'monthsWithExports >= figures.jumpMonthsWithExports',
        put: 'before.length >= figures.jumpMonthsWithExports',
      },
      {
        id: 'growing-client-jumps',
        fault: 'a client that grows is told as a jump',
        find: 'massGrams * figures.jumpMonthsBefore <',
        put: 'massGrams * figures.jumpMonthsBefore * 2 <',
      },
    ],
  ),
  ...of(
    'facts/sent-to-clients.ts',
    [trade, 'exports to one client jump no more'],
    [
      {
        id: 'earlier-exports-do-not-explain',
        fault: 'what was sent before an export explains nothing',
        find: "const was = rows.get('clientMonths', exporterId, buyerRef)?.months ?? {};",
        put: 'const was = {};',
      },
    ],
  ),
  ...of(
    'rules/many-small-parcels.ts',
    [trade, 'small parcels'],
    [
      {
        id: 'parcels-blind',
        fault: 'ten parcels are as good as one',
        find: 'if (parcels < parcelsMin) continue;',
        put: 'if (parcels <= parcelsMin + 1) continue;',
      },
    ],
  ),
  ...of(
    'facts/client-facts.ts',
    [trade, 'small parcels are not so few'],
    [
      {
        id: 'every-export-is-a-parcel',
        fault: 'consignments of any size are told as small parcels',
        find: 'gramsOf(act) <= findingFiguresOn(act.data.occurredOn).parcelGramsMax',
        put: 'gramsOf(act) > 0',
      },
    ],
  ),
];
