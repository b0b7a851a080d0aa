import { mutantsIn } from './mutant';

const inReadModels = mutantsIn('libs/read-models/src');
const inApi = mutantsIn('apps/api/src');
const inProjections = mutantsIn('libs/projections/src');

const rows = [
  'client-identities/kept-identities.spec.ts',
  'identities that are kept up to date are the same rows',
] as const;
const lookedUp = 'client-identities/looked-up.spec.ts';
const one = [lookedUp, 'clients that are looked up one by one'] as const;
const some = [lookedUp, 'clients of a role and of an exporter'] as const;

/** What is looked up instead of being read whole. */
export const inGrowth = [
  ...inReadModels('client-identities/client-identities.ts', rows, [
    {
      id: 'forgotten-and-declared',
      fault: 'whoever is forgotten is in no list of clients, though acts name it',
      find: 'setUndeclared(rows, ref, notYet);',
      put: '',
    },
  ]),
  ...inReadModels('client-identities/clients-of-lines.ts', one, [
    {
      id: 'volumes-of-the-forgotten',
      fault: 'volumes of somebody who was forgotten are found under no id',
      find: '...(clientOf(id) === id ? [id] : []),',
      put: '',
    },
  ]),
  ...inReadModels('client-identities/group-ids.ts', one, [
    {
      id: 'line-told-later',
      fault: 'a line is of the client that was declared only later',
      find: 'WHERE ref = ? AND declarations.ordinal <= ? AND',
      put: 'WHERE ref = ? AND declarations.ordinal <= ? + 9 AND',
    },
  ]),
  ...inReadModels('client-identities/casts.ts', some, [
    {
      id: 'roles-of-the-nation',
      fault: 'an exporter has clients in no role',
      find: 'for (const scope of [nation, exporterId])',
      put: 'for (const scope of [nation])',
    },
  ]),
  ...inReadModels('client-identities/pages-among.ts', some, [
    {
      id: 'role-of-any-exporter',
      fault: 'of two conditions on clients only the one counts that fewer fulfil',
      find: 'if (set !== few) conditions.add(set.has, ...set.values)',
      put: 'if (!few) conditions.add(set.has, ...set.values)',
    },
  ]),
  ...inReadModels(
    'transaction-volumes/ranks.ts',
    ['transaction-volumes/ranks.spec.ts', 'shares of any masses'],
    [
      {
        id: 'rank-among-equals',
        fault: 'equal masses have the rank of the last of them',
        find: '(sorted[middle] as number) > some',
        put: '(sorted[middle] as number) >= some',
      },
      {
        id: 'share-to-the-first',
        fault: 'of equal remainders the first group is rounded up, and not the larger',
        find: '(grams[b] as number) - (grams[a] as number) || a - b',
        put: 'a - b',
      },
    ],
  ),
  ...inReadModels(
    'records/candidates.ts',
    ['records/candidates.spec.ts', 'records that were ever voided'],
    [
      {
        id: 'last-portion-lost',
        fault: 'the last of the voided records are in no list',
        find: 'if (ordinals.size > 0) yield [...ordinals];',
        put: '',
      },
    ],
  ),
  ...inApi(
    'reading/questions/written.ts',
    [
      'reading/questions/written.spec.ts',
      'an answer that crosses threads is written byte for byte',
    ],
    [
      {
        id: 'answer-with-a-comma',
        fault: 'a page that was written beforehand is no JSON',
        find: 'i === 0 ? (part as string).slice(1) : part',
        put: 'part',
      },
    ],
  ),
  ...inApi(
    'reading/follower/after-building.ts',
    ['reading/follower/after-building.spec.ts', 'when read models have been made is told again'],
    [
      {
        id: 'garbage-looked-for-at-every-lag',
        fault: 'a thread that fell behind looks for garbage each time that it has caught up',
        find: 'wasBuilding = false;\n    call();',
        put: 'call();',
      },
    ],
  ),
  ...inProjections(
    'log-from-start.ts',
    [
      'built-while-filled.spec.ts',
      'a read model of a log that is being filled is not in its place',
    ],
    [
      {
        id: 'built-before-it-is-filled',
        fault: 'registers are followed page by page while nobody can ask them',
        find: '  if (upToType === undefined) {',
        put: '  if (upToType !== null) {',
      },
    ],
  ),
];
