import { mutantsIn } from './mutant';

const mutants = mutantsIn('libs/read-models/src');

const volumes = 'transaction-volumes';
const returned = `${volumes}/returned.spec.ts`;
const lines = `${volumes}/deal-lines.spec.ts`;
const anyVolumes = `${volumes}/any-history.spec.ts`;
const summed = `${volumes}/transaction-volumes.spec.ts`;
const grouped = `${volumes}/any-grouping.spec.ts`;
const compared = `${volumes}/compare-volumes.spec.ts`;
const ofRecords = 'records/records.spec.ts';
const decided = 'client-identities/client-decisions.spec.ts';
const components = 'client-identities/components.spec.ts';
const clients = 'client-identities/client-identities.spec.ts';
const found = 'search/search.spec.ts';
const everyModel = 'every-read-model.spec.ts';
const knownAt = 'known-at.spec.ts';

const atAnyMoment = 'volumes of any history are at any moment what a ledger that had stopped there';
const sumsOfLines = 'volumes of any history are the sums of the lines';

/** Roll-ups, folds and questions of what is read. */
export const inReadModels = [
  ...mutants(
    `${volumes}/returns.ts`,
    [returned, 'what receivers turned away stands where the sale stands'],
    [
      {
        id: 'return-left-behind',
        fault: 'a refusal is taken back from another group than the one in which it stands',
        find: "of rows.scan('returns', { dealId })) {",
        put: "of rows.scan('returns', { dealId }).slice(1)) {",
      },
    ],
  ),
  ...mutants(
    `${volumes}/returns.ts`,
    [returned, 'what receivers turned away does not come back'],
    [
      {
        id: 'return-never-over',
        fault: 'a refusal that was taken back comes back when its sale is put right',
        find: "  else rows.delete('returns', dealId, returnMovementId);\n",
        put: '',
      },
    ],
  ),
  ...mutants(
    `${volumes}/deal-lines.ts`,
    [lines, 'what an event says of volumes'],
    [
      {
        id: 'export-counted-as-sale',
        fault: 'what leaves the country is counted as sold',
        find: "account === 'exported' ? 'exported' : 'sold'",
        put: "account === 'exported' ? 'sold' : 'sold'",
      },
      {
        id: 'corrected-deal-not-counted',
        fault: 'a correction takes its deal from the count and does not put it back',
        find: 'const version = `${sense} ${dealId}`;',
        put: 'const version = dealId;',
      },
    ],
  ),
  ...mutants(
    `${volumes}/roll-up.ts`,
    [anyVolumes, sumsOfLines],
    [
      {
        id: 'block-forgets-the-one-before',
        fault: 'a cell is what the last block added, and no longer all before it',
        find: '      addStored(sum, known.sum);\n',
        put: '',
      },
      {
        id: 'grades-rolled-into-one',
        fault: 'roll-ups do not tell grades apart',
        find: "of('grade', line.grade)",
        put: "of('grade', '')",
      },
    ],
  ),
  ...mutants(
    `${volumes}/roll-up.ts`,
    [anyVolumes, atAnyMoment],
    [
      {
        id: 'earlier-sum-overwritten',
        fault: 'what a cell came to before the last block is lost',
        find: "rows.put('earlier', { cellId: known.cellId, block: known.block, sum: known.sum });",
        put: '',
      },
    ],
  ),
  ...mutants(
    `${volumes}/amounts.ts`,
    [anyVolumes, atAnyMoment],
    [
      {
        id: 'recent-lines-not-yet-known',
        fault: 'the lines since the last block are added whether they were known or not',
        find: "  recent.add('ordinal <= ?', knownAt);\n",
        put: '',
      },
    ],
  ),
  ...mutants(
    `${volumes}/amounts.ts`,
    [summed, 'transaction volumes tells what had happened by a day'],
    [
      {
        id: 'broken-month-whole',
        fault: 'as of a day in a month all of the month is added',
        find: "  month.add('occurredOn <= ?', asOf);\n",
        put: '',
      },
    ],
  ),
  ...mutants(
    `${volumes}/list-deals.ts`,
    [
      grouped,
      'volumes in groups are found again by the key of each group, and so are its deals: reg',
    ],
    [
      {
        id: 'deal-listed-without-its-pieces',
        fault: 'of a deal that takes several lots only the last is listed',
        find: '    addTo(found.sum, row);',
        put: '    if (row.deals !== 0) addTo(found.sum, row);',
      },
    ],
  ),
  ...mutants(
    `${volumes}/compare-volumes.ts`,
    [compared, 'comparing two moments has changes that come to the difference'],
    [
      {
        id: 'difference-without-sign',
        fault: 'what no longer stands is added to a difference',
        find: 'line.isAdded ? 1 : -1',
        put: 'line.isAdded ? 1 : 1',
      },
    ],
  ),
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
    'records/flags-of-record.ts',
    [knownAt, 'what was known at an ordinal is what a ledger says'],
    [
      {
        id: 'standing-known-too-early',
        fault: 'flags know of a suspension before the ledger was told',
        find: '.filter(({ ordinal }) => ordinal <= knownAt)',
        put: '.filter(({ ordinal }) => ordinal >= 0)',
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
    'client-identities/decisions.ts',
    [decided, 'what people decided on clients is known from when it was decided'],
    [
      {
        id: 'retracted-merge-stands',
        fault: 'two clients stay one after the merge was taken back',
        find: "decision === 'merge' && !retraction && otherClientId",
        put: "decision === 'merge' && otherClientId",
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
        find: 'const known = decisionsOf(reading, scope)',
        put: 'const known = decisionsOf(reading, {})',
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
    'client-identities/identifier-links.ts',
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
    'client-identities/usage.ts',
    [clients, 'client identities keeps a declared identity when the act is voided'],
    [
      {
        id: 'voided-use-counted',
        fault: 'a client is said to be named in an act that was taken back',
        find: 'standing > 0',
        put: 'standing >= 0',
      },
    ],
  ),
  ...mutants(
    'directory/list-directory.ts',
    [everyModel, 'every read model answers what is so now: directory'],
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
        find: "'activities' in event.data ? event.data.activities : []",
        put: "'activities' in event.data ? [] : []",
      },
    ],
  ),
  ...mutants(
    'search/search.ts',
    [found, 'searching shows an enterprise its own'],
    [
      {
        id: 'lots-shown-to-the-buyer',
        fault: 'a buyer finds what its seller calls the lots',
        find: "field === 'lot-id' || declaredToId === null",
        put: 'declaredToId === null',
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
    ['moments/moments.spec.ts', 'moments does not forget what it knew'],
    [
      {
        id: 'clock-set-back-believed',
        fault: 'where a clock was set back, what was known before is known later',
        find: 'if (latest && latest.recordedAtMs >= recordedAtMs) return;',
        put: 'if (latest && latest.recordedAtMs === recordedAtMs) return;',
      },
    ],
  ),
];
