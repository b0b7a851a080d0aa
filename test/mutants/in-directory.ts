import { mutantsIn, mutantsOf } from './mutant';

const transfers = 'site/record-site-standing.spec.ts';
const persons = 'enterprise/enterprise.decider.spec.ts';
const inReading = mutantsIn('libs/read-models/src');

/** Whose a site is, what it is there for, and who goes on in whose place. */
export const inDirectory = [
  ...mutantsOf(
    'site/operators.ts',
    [transfers, 'a site that changes hands is operated by who operates it on the day'],
    [
      {
        id: 'handed-over-a-day-late',
        fault: 'the old operator still has the site on the day of the transfer',
        find: '({ effectiveOn }) => effectiveOn <= day',
        put: '({ effectiveOn }) => effectiveOn < day',
      },
    ],
  ),
  ...mutantsOf(
    'site/operators.ts',
    [transfers, 'a site that changes hands goes on from one to the next'],
    [
      {
        id: 'operator-told-last',
        fault: 'a transfer that is told late for an earlier day undoes the later one',
        find: 'last && last.effectiveOn > each.effectiveOn ? last : each',
        put: 'each',
      },
    ],
  ),
  ...mutantsOf(
    'site/recognise-record.ts',
    [transfers, 'a site that changes hands leaves what was told before to who told it'],
    [
      {
        id: 'records-sold-with-the-site',
        fault: 'the new operator takes back what the old one had recorded',
        find: 'byEnterpriseId !== undefined && operatorOfRecord(site, record) !== byEnterpriseId',
        put: "byEnterpriseId !== undefined && operatorOfRecord(site, record) === ''",
      },
    ],
  ),
  ...mutantsOf(
    'site/recognise-record.ts',
    [transfers, 'a site that changes hands is operated by who operates it on the day'],
    [
      {
        id: 'told-of-days-of-another',
        fault: 'an enterprise tells of days on which another operated the site',
        find: 'operatorOn(site, occurredOn) !== byEnterpriseId',
        put: 'operatorOn(site, today) !== byEnterpriseId',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/site-of-correction.ts',
    [transfers, 'records of before a transfer that is told late stay those'],
    [
      {
        id: 'correction-changes-who-told',
        fault: 'a correction makes the act one of who turned out to operate the site',
        find: 'return { site: { ...on, enterpriseId } };',
        put: 'return { site: on };',
      },
    ],
  ),
  ...mutantsOf(
    'site/record-site-standing.ts',
    [transfers, 'a site that changes hands is refused twice for one day'],
    [
      {
        id: 'transferred-twice-for-one-day',
        fault: 'a site goes to two enterprises from one day on',
        find: 'site.transfers?.some((each) => each.effectiveOn === effectiveOn)',
        put: 'site.transfers?.some((each) => each.effectiveOn > effectiveOn)',
      },
    ],
  ),
  ...mutantsOf(
    'enterprise/enterprise.rows.ts',
    [persons, 'a merger is refused into nobody, into itself and in a circle of any length'],
    [
      {
        id: 'circle-of-mergers',
        fault: 'a merger is looked into one step far, and goes round by a third enterprise',
        find: 'next !== undefined && !met.has(next);',
        put: 'next !== undefined && met.size < 2;',
      },
    ],
  ),
  ...mutantsOf(
    'enterprise/enterprise.decider.ts',
    [persons, 'a number that one enterprise has alone is free from the day of a merger'],
    [
      {
        id: 'number-free-before-the-merger',
        fault: 'a number is registered again before the day on which its holder ends',
        find: 'if (merger && merger.effectiveOn <= today) continue;',
        put: 'if (merger) continue;',
      },
    ],
  ),
  ...mutantsOf(
    'judging/standing-on.ts',
    ['judging/judge.spec.ts', 'flags flag an enterprise that is no more'],
    [
      {
        id: 'merger-of-a-later-day',
        fault: 'an enterprise is flagged as gone before the day of its merger',
        find: 'last?.intoEnterpriseId === undefined || last.effectiveOn > day',
        put: 'last?.intoEnterpriseId === undefined',
      },
    ],
  ),
  ...inReading(
    'transaction-volumes/predecessors.ts',
    [
      'transaction-volumes/predecessors.spec.ts',
      'who is meant by a legal person with its predecessors is whoever went on in it',
    ],
    [
      {
        id: 'predecessors-one-step',
        fault: 'those that went on in a predecessor are left out of the volumes',
        find: 'if (intoEnterpriseId === successor) found.add(enterpriseId);',
        put: 'if (intoEnterpriseId === exporterId) found.add(enterpriseId);',
      },
    ],
  ),
  ...inReading(
    'directory/as-known.ts',
    ['directory/as-known.spec.ts', 'a site in the directory is remembered with everybody'],
    [
      {
        id: 'forgotten-at-own-sites-alone',
        fault: 'a site that was bought is not told whose identity is to be forgotten',
        find: '[...opened, ...transferred].map((site) => [site.siteId, site])',
        put: 'opened.map((site) => [site.siteId, site])',
      },
    ],
  ),
  ...inReading(
    'records/records.ts',
    ['records/shown-to.spec.ts', 'a record that is looked for of a site that changed hands'],
    [
      {
        id: 'repair-of-the-first-operator',
        fault: 'a record is that of who opened the site, whoever told it',
        find: "return operatorOn({ ...site, transfers: rows.scan('transfers', { siteId }) }, day);",
        put: 'return operatorOn({ ...site, transfers: [] }, day);',
      },
    ],
  ),
  ...mutantsOf(
    'records/declared-to.ts',
    [
      'records/declared-to.spec.ts',
      'what was declared to a counterparty is what is on its way to a site that is its own since',
    ],
    [
      {
        id: 'sale-hidden-from-who-receives-it',
        fault: 'who took the site over cannot look up the sale that it alone may receive',
        find: 'sale.buyerId !== enterpriseId && !saleAwaitedIn(sale).some(isOwn)',
        put: 'sale.buyerId !== enterpriseId',
      },
    ],
  ),
  ...mutantsOf(
    'site/awaited-by.ts',
    [
      'site/awaited-by.spec.ts',
      'goods on their way to a site that changed hands are of who operates it then or later',
    ],
    [
      {
        id: 'received-goods-still-awaited',
        fault: 'what the former operator has received is still shown to who took the site over',
        find: 'return receipts.some(({ closes }) => closes) && !receipts.some(isOurs);',
        put: 'return receipts.length < 0 && !receipts.some(isOurs);',
      },
    ],
  ),
  ...inReading(
    'records/shown-to.ts',
    [
      'records/shown-to.spec.ts',
      'a record that is looked for is shown to who operates the site since',
    ],
    [
      {
        id: 'received-sale-shown-to-the-next',
        fault: 'who takes a site over reads what the former operator bought and received',
        find: '|| !receipts.some(({ closes }) => closes)',
        put: '|| receipts.length >= 0',
      },
      {
        id: 'shown-before-the-transfer-was-told',
        fault:
          'an answer as of an earlier moment shows a sale to who had not taken the site over yet',
        find: '.filter(({ ordinal }) => ordinal <= knownAt);',
        put: '.filter(({ ordinal }) => ordinal >= 0);',
      },
    ],
  ),
];
