import { mutantsIn } from './mutant';

const inReadModels = mutantsIn('libs/read-models/src');
const inApi = mutantsIn('apps/api/src');

const pages = 'pages.spec.ts';
const records = 'records/records.spec.ts';
const pagesOf = (list: string) =>
  [pages, `the pages of one list: ${list} equal one page taken at once`] as const;

/** Cursors, moments, the identities of whoever asks, and tags. */
export const inMoments = [
  ...inReadModels('transaction-volumes/group-order.ts', pagesOf('volumes'), [
    {
      id: 'group-shown-twice',
      fault: 'a page of volumes begins with the last group of the page before',
      find: 'compared(placeIn(group, ordering), last) > 0',
      put: 'compared(placeIn(group, ordering), last) >= 0',
    },
  ]),
  ...inReadModels(
    'transaction-volumes/group-order.ts',
    ['transaction-volumes/ranks.spec.ts', 'shares and ranks put the largest first'],
    [
      {
        id: 'largest-not-first',
        fault: 'groups by mass come by their keys',
        find: 'b.sums[order].grams - a.sums[order].grams || byKey(a, b)',
        put: 'byKey(a, b)',
      },
    ],
  ),
  ...inReadModels(
    'directory/list-directory.ts',
    [pages, 'the directory shows nothing that came since its first page: register'],
    [
      {
        id: 'directory-of-many-moments',
        fault: 'what was registered since the first page shows on the second',
        find: 'cursorOf(knownAt, enterpriseId)',
        put: 'cursorOf(1e9, enterpriseId)',
      },
    ],
  ),
  ...inReadModels(
    'queries.ts',
    [pages, 'a comparison for one client is of the client as its first page knew it'],
    [
      {
        id: 'comparison-of-many-moments',
        fault: 'the second page of a comparison takes the identities of now',
        find: 'after === undefined ? [from.knownAt, to.knownAt] : fixedMoments(after, 2);',
        put: "after === '' ? [] : [from.knownAt, to.knownAt];",
      },
    ],
  ),
  ...inReadModels(
    'queries.ts',
    ['open-queries.spec.ts', 'asking the read models of a folder leads from the key of a group'],
    [
      {
        id: 'identity-by-filter',
        fault: 'who a client is depends on the exporter that is filtered by',
        find: '{ identitiesOf, clientIds, knownAt, ...question }: VolumesFilter',
        put: '{ exporterId: identitiesOf, clientIds, knownAt, ...question }: VolumesFilter',
      },
    ],
  ),
  ...inReadModels(
    'client-identities/component-around.ts',
    [pages, 'the search for clients shows nothing that came since its first page'],
    [
      {
        id: 'client-found-too-early',
        fault: 'a search that was begun before shows a client who was declared since',
        find: 'if (!row || !client || row.ordinal > knownAt) return undefined;',
        put: 'if (!row || !client) return undefined;',
      },
    ],
  ),
  ...inReadModels(
    'search/find-numbers.ts',
    ['search/search.spec.ts', 'numbers of many records stay where a page before found them'],
    [
      {
        id: 'number-gone-too-early',
        fault: 'what a correction states again is gone from lists that were begun before',
        find: 'coalesce(until > ?, TRUE)',
        put: 'coalesce(until > ? AND FALSE, TRUE)',
      },
    ],
  ),
  ...inReadModels(
    'records/list-records.ts',
    [records, 'records shows a correction on both days between which it moves something'],
    [
      {
        id: 'correction-missing',
        fault: 'a correction is not listed on the day to which it moves a record',
        find: "['occurredOn', 'reversedOn', 'statedOn']",
        put: "['occurredOn', 'reversedOn', 'reversedOn']",
      },
    ],
  ),
  ...inReadModels(
    'records/list-records.ts',
    [records, 'records shows a void where what it takes back stands'],
    [
      {
        id: 'void-without-target',
        fault: 'a void is listed on every day up to that of what it takes back',
        find: "occurredFrom ?? '0000-01-01', lasts[0] ?? '9999-12-31'",
        put: "occurredFrom ?? '0000-01-01', '9999-12-31'",
      },
    ],
  ),
  ...inReadModels(
    'records/facts-of-record.ts',
    [records, 'records flags by the deadlines that were configured'],
    [
      {
        id: 'late-by-another-rule',
        fault: 'flags know nothing of the deadlines that were configured',
        find: 'recordedOn: dayOf(new Date(recordedAt)),\n      deadlines,',
        put: 'recordedOn: dayOf(new Date(recordedAt)),',
      },
    ],
  ),
  ...inReadModels(
    'client-identities/suggest-merges.ts',
    [
      'client-identities/suggest-merges.spec.ts',
      'suggesting that two clients are one is over also when they decided by an id',
    ],
    [
      {
        id: 'suggested-again',
        fault: 'clients that people have kept apart are suggested again under another id',
        find: 'clientIds: members.map(({ clientId }) => clientId),',
        put: 'clientIds: members.map(({ clientId }) => clientId).sort().slice(0, 1),',
      },
    ],
  ),
  ...inReadModels(
    'client-identities/alike-keys.ts',
    [
      'client-identities/alike-pages.spec.ts',
      'who is worth comparing are found by what others with the same numbers said',
    ],
    [
      {
        id: 'found-by-the-forgotten',
        fault: 'a client is still found by a name that was forgotten',
        find: "rows.delete('alikeKeys', scope, block, side, bearer);",
        put: '[scope, block, side, bearer];',
      },
      {
        id: 'lost-with-the-forgotten',
        fault: 'one declaration is forgotten, and others of the same client are not found any more',
        find: 'if (ordinal === undefined) continue;',
        put: "if (ordinal === undefined || scope !== '') continue;",
      },
    ],
  ),
  ...inReadModels(
    'client-identities/alike-pages.ts',
    [
      'client-identities/alike-pages.spec.ts',
      'who is worth comparing are those who were known by then',
    ],
    [
      {
        id: 'alike-only-by-threes',
        fault: 'two who share a key with nobody else are never compared',
        find: 'HAVING count(*) BETWEEN 2 AND',
        put: 'HAVING count(*) BETWEEN 3 AND',
      },
    ],
  ),
  ...inReadModels(
    'records/record-tables.ts',
    ['no-question-scans.spec.ts', 'how questions look for rows records of a type reads no table'],
    [
      {
        id: 'type-without-index',
        fault: 'records of a type are looked for among all records',
        find: "      type: ['type'],\n",
        put: '',
      },
    ],
  ),
  ...inApi(
    'reading/reflected.ts',
    ['reading/reflected.spec.ts', 'the tag of an answer is another one for another answer'],
    [
      {
        id: 'tag-of-the-ordinal-alone',
        fault: 'a suspension takes effect, and the caller is told that nothing has changed',
        find: '.update(body)',
        put: ".update('')",
      },
    ],
  ),
  ...inApi(
    'fields/query.ts',
    ['fields/query.spec.ts', 'the two ends of a range are in order'],
    [
      {
        id: 'range-backwards',
        fault: 'a range that ends before it begins is answered with an empty list',
        find: 'value < earliest',
        put: 'earliest < earliest',
      },
    ],
  ),
];
