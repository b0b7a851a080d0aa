import { mutantsIn } from './mutant';

const mutants = mutantsIn('libs/read-models/src');

const ofRecords = 'records/records.spec.ts';
const decided = 'client-identities/client-decisions.spec.ts';
const components = 'client-identities/components.spec.ts';
const clients = 'client-identities/client-identities.spec.ts';
const found = 'search/search.spec.ts';

/** Folds and questions of the other read models. */
export const inReadModels = [
  ...mutants(
    'records/record.ts',
    [ofRecords, 'records tells what was known before the void'],
    [
      {
        id: 'voided-before-it-was-known',
        fault: 'a record is voided at moments before its void',
        find: 'AND told.voidedAtOrdinal <= ?1)',
        put: 'AND told.voidedAtOrdinal >= 0)',
      },
    ],
  ),
  ...mutants(
    'records/record.ts',
    [ofRecords, 'records keeps the newest of many corrections'],
    [
      {
        id: 'oldest-correction-stands',
        fault: 'of many corrections the first is shown',
        find: 'SELECT max(known.ordinal)',
        put: 'SELECT min(known.ordinal)',
      },
    ],
  ),
  ...mutants(
    'records/facts-of-record.ts',
    ['records/flags-known.spec.ts', 'flags of a record'],
    [
      {
        id: 'standing-known-too-early',
        fault: 'flags know of a suspension before the ledger was told',
        find: '.filter(({ ordinal }) => ordinal <= knownAt)\n    .map(',
        put: '.filter(({ ordinal }) => ordinal >= 0)\n    .map(',
      },
    ],
  ),
  ...mutants(
    'records/records.ts',
    ['records/explain-record.spec.ts', 'what followed from a record is what a correction takes'],
    [
      {
        id: 'corrected-follower-stays',
        fault: 'a record follows from a lot that a correction no longer takes',
        find: '  if (before) deleteFollower(before, rows);\n',
        put: '',
      },
    ],
  ),
  ...mutants(
    'client-identities/find-client.ts',
    [decided, 'what people decided on clients shows of the forgotten'],
    [
      {
        id: 'forgotten-page-knows-later',
        fault: 'the page of a forgotten client shows what was decided later',
        find: 'const known = decisionsAbout(reading, [clientId], scope)',
        put: 'const known = decisionsAbout(reading, [clientId], {})',
      },
    ],
  ),
  ...mutants(
    'client-identities/components.ts',
    [components, 'who is the same client lets people end a contradiction'],
    [
      {
        id: 'contradiction-never-over',
        fault: 'what only a contradiction kept apart stays apart when people have settled it',
        find: '      if (grouped.length === 1) continue;',
        put: '      if (grouped.length >= 1) continue;',
      },
    ],
  ),
  ...mutants(
    'client-identities/components.ts',
    [components, 'who is the same client lets a component with two values'],
    [
      {
        id: 'contradiction-overlooked',
        fault: 'two values of a number that one client has once are one client',
        find: '.filter(([, different]) => different.size > 1)',
        put: '.filter(([, different]) => different.size > 2)',
      },
    ],
  ),
  ...mutants(
    'identifier-links.ts',
    [components, 'who is the same client joins identities that share a number'],
    [
      {
        id: 'first-number-alone-joins',
        fault: 'clients are joined by the first of their numbers alone',
        find: 'identifiers.map(linkKeyOf) :',
        put: 'identifiers.slice(0, 1).map(linkKeyOf) :',
      },
    ],
  ),
  ...mutants(
    'client-identities/client-identities.ts',
    [clients, 'client identities keeps a declared identity when the act is voided'],
    [
      {
        id: 'voided-use-counted',
        fault: 'a client is said to be named in an act that was taken back',
        find: 'act: before as Use, sense: -1,',
        put: 'act: before as Use, sense: 1,',
      },
    ],
  ),
  ...mutants(
    'client-identities/bearers.ts',
    [decided, 'what people decided on clients is known from when it was decided'],
    [
      {
        id: 'old-membership-stands',
        fault: 'whoever became part of another client stays part of the one before, too',
        find: "    if (last) rows.put('memberships', { ...last, untilOrdinal: fromOrdinal });\n",
        put: '',
      },
      {
        id: 'retracted-merge-kept',
        fault: 'two clients stay one when people take back that they are',
        find: 'targetDecisionId === null && !retracted.has(',
        put: 'targetDecisionId === null || !retracted.has(',
      },
    ],
  ),
  ...mutants(
    'records/records.ts',
    ['records/candidates.spec.ts', 'where the records of some days lie none is missing, where 0'],
    [
      {
        id: 'corrected-day-not-found',
        fault: 'a record is not found by the day to which it was corrected',
        find: 'for (const each of [ordinal, statedAt]) {',
        put: 'for (const each of [ordinal]) {',
      },
    ],
  ),
  ...mutants(
    'directory/list-directory.ts',
    ['pages.spec.ts', 'the pages of one list: directory equal one page taken at once'],
    [
      {
        id: 'directory-page-begins-too-early',
        fault: 'the last enterprise of a page is the first of the next as well',
        find: '`WHERE enterpriseId > ? AND',
        put: '`WHERE enterpriseId >= ? AND',
      },
    ],
  ),
  ...mutants(
    'directory/directory.ts',
    ['directory/directory.spec.ts', 'the directory tells what authorities decided'],
    [
      {
        id: 'designation-without-activities',
        fault: 'nobody can see for what an enterprise is designated',
        find: "const activities = 'activities' in event.data ? event.data.activities : [];",
        put: "const activities = 'activities' in event.data ? [] : [];",
      },
    ],
  ),
  ...mutants(
    'search/search.ts',
    [found, 'searching shows an enterprise its own'],
    [
      {
        id: 'papers-hidden-from-the-buyer',
        fault: 'a buyer on the chain does not find the papers of what was sold to it',
        find: 'new Set([ownerId, ...declaredToIds])',
        put: 'new Set([ownerId])',
      },
    ],
  ),
  ...mutants(
    'search/find-numbers.ts',
    [found, 'numbers of many records come page by page'],
    [
      {
        id: 'papers-found-twice',
        fault: 'who sees everything finds the papers of a sale on the chain twice',
        find: 'if (enterpriseId === undefined && row.viewerId !== hit.enterpriseId) continue;',
        put: '',
      },
    ],
  ),
  ...mutants(
    'moments/moments.ts',
    ['moments/moments.spec.ts', 'moments agrees with the running maximum'],
    [
      {
        id: 'clock-set-back-believed',
        fault: 'where a clock was set back, what was known before is known later',
        find: "rows.put('moments', { ordinal, stampedMs, knownMs: Math.max(before, stampedMs) });",
        put: "rows.put('moments', { ordinal, stampedMs, knownMs: stampedMs });\n  void before;",
      },
    ],
  ),
];
