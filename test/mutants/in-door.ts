import { mutantsIn } from './mutant';

const inRows = mutantsIn('libs/event-store/src/keyed-rows');
const inAudit = mutantsIn('libs/event-store/src/audit');
const inApi = mutantsIn('apps/api/src');
const inRecords = mutantsIn('libs/read-models/src/records');

const audit = (rule: string) =>
  ['audit-rows.spec.ts', `auditing the rows that decisions are taken on ${rule}`] as const;

/** What is asked at the door, who sees what, and whether rows are what the log says. */
export const inDoor = [
  ...inApi(
    'access/may.ts',
    [
      'access/may.spec.ts',
      'what somebody may do needs for every role the one permission that the table names',
    ],
    [
      {
        id: 'all-of-a-role',
        fault: 'whoever has a role may do all that the role may, whatever was granted',
        find: 'if (needed.some((permission) => granted.has(permission))) return;',
        put: "if (needed.some((permission) => permission !== 'never')) return;",
      },
    ],
  ),
  ...inApi(
    'access/granted-claims.ts',
    ['access/granted-claims.spec.ts', 'what claims grant is no role and no permission'],
    [
      {
        id: 'first-of-two-roles',
        fault: 'of a token with two roles the first counts',
        find: 'role: more.length === 0 ? role : undefined,',
        put: 'role,',
      },
    ],
  ),
  ...inApi(
    'access/as-seen-by.ts',
    [
      'access/as-seen-by.spec.ts',
      'what a viewer sees is an identity only for those of the authority to whom it is granted',
    ],
    [
      {
        id: 'identities-for-every-desk',
        fault: 'every desk of an authority sees who clients are',
        find: "return permissions.includes('identities') ? 'all' : 'none';",
        put: "return permissions.length > 0 ? 'all' : 'none';",
      },
    ],
  ),
  ...inApi(
    'access/limits.ts',
    ['access/limits.spec.ts', 'what lasts is counted as long as it lasts'],
    [
      {
        id: 'one-share-for-all',
        fault: 'what one tenant has open is counted against every other',
        find: 'const key = `${limit} ${tenant}`;',
        put: 'const key = `${limit} ${tenant.slice(0, 0)}`;',
      },
    ],
  ),
  ...inApi(
    'access/flags-beside.ts',
    [
      'records/without-strangers.spec.ts',
      'flags that hold an export against a sale are told to whose sale it is',
    ],
    [
      {
        id: 'price-in-a-flag',
        fault: 'who exports goods of another’s sale reads its price in a flag',
        find: 'saleDealId === undefined || told.has(saleDealId)',
        put: 'saleDealId === undefined || told.size >= 0',
      },
    ],
  ),
  ...inAudit(
    'row-faults.ts',
    audit('names a changed value with stream, key, what is there and what the log says'),
    [
      {
        id: 'audit-believes-the-checksum',
        fault: 'a value that was changed with its checksum is found well',
        find: "if (typeof json !== 'string' || !saysTheSame(json, should)) {",
        put: "if (typeof json !== 'string') {",
      },
    ],
  ),
  ...inAudit(
    'row-faults.ts',
    audit(
      'names an added row behind the last with stream, key, what is there and what the log says',
    ),
    [
      {
        id: 'audit-ends-with-the-log',
        fault: 'rows behind the last that the log makes are not looked at',
        find: 'while (!kept.done || !folded.done) {',
        put: 'while (!folded.done) {',
      },
    ],
  ),
  ...inAudit(
    'folded-anew.ts',
    audit('compares rows that the log has gone beyond at the place where they stand'),
    [
      {
        id: 'audit-of-another-moment',
        fault: 'rows are compared with what was recorded after them',
        find: 'const maxCount = Math.min(eventsPerPage, upTo - from + 1);',
        put: 'const maxCount = eventsPerPage;',
      },
    ],
  ),
  ...inRows(
    'keyed-rows-file.ts',
    [
      'keyed-row-store.spec.ts',
      'SqliteKeyedRowStore believes no a row whose stream has no mark that was changed while it is open',
    ],
    [
      {
        id: 'folded-twice-over',
        fault: 'rows whose place is gone are folded onto once more, and every lot counts twice',
        find: "if (this.#any.get(stream)) throw new DamagedRow(stream, '');",
        put: 'if (this.#any.get(stream)) return undefined;',
      },
    ],
  ),
  ...inApi(
    'http/json-body.ts',
    [
      'http/json-body.spec.ts',
      'turning bytes into a JSON value guesses nothing from a number that would be read as another one: 9007199254740993',
    ],
    [
      {
        id: 'rounded-number-taken',
        fault: 'a number beyond 2^53 is recorded as its neighbour',
        find: 'return isMisread || Object.is(value, -0) ? NaN : value;',
        put: 'return Object.is(value, -0) ? NaN : value;',
      },
    ],
  ),
  ...inApi(
    'http/misplaced-headers.ts',
    [
      'http/misplaced-headers.spec.ts',
      'headers that mean nothing on a request are refused where they stand: PUT {"if-match":"\\"7\\""}',
    ],
    [
      {
        id: 'condition-passed-over',
        fault:
          'an act is recorded although its sender wanted nothing done unless a condition holds',
        find: "const conditions = ['if-match', 'if-unmodified-since'] as const;",
        put: "const conditions = ['if-unmodified-since'] as const;",
      },
    ],
  ),
  ...inApi(
    'access/as-seen-by.ts',
    ['access/as-seen-by.spec.ts', 'what a viewer sees of record: owner whole'],
    [
      {
        id: 'counterparty-sees-the-whole',
        fault: 'to whom a record was declared sees all of it, third parties included',
        find: '    return sighting.part?.();',
        put: '    return sighting.whole;',
      },
    ],
  ),
  ...inRecords(
    'shown-to.ts',
    [
      'shown-to.spec.ts',
      'a record of somebody else, and one that is not there are found out by the same look-ups: WORKS in',
    ],
    [
      {
        id: 'missing-record-answered-at-once',
        fault: 'the time of a 404 tells that somebody else has a record of that id',
        find: 'const looked = row ?? newest;',
        put: 'const looked = row;',
      },
    ],
  ),
  ...inApi(
    'clients/leads-back.ts',
    [
      'clients/leads-back.spec.ts',
      'whether what is owned leads back to the owner is not so where ownership goes the other way, was taken back',
    ],
    [
      {
        id: 'circle-of-what-was-taken-back',
        fault: 'an ownership is refused for one that was taken back',
        find: "if (decision !== 'ownership' || retraction || ownerClientId === undefined) return [];",
        put: "if (decision !== 'ownership' || ownerClientId === undefined) return [];",
      },
    ],
  ),
];
