import { mutantsIn, mutantsOf } from './mutant';

const supplied = 'site/acts/supplied-matter.spec.ts';
const passedOver = 'judging/rules/who/principals-passed-over.spec.ts';

const records = mutantsIn('libs/read-models/src/records');

/** Matter that a foreign principal supplied and still owns. */
export const inSupplied = [
  ...mutantsOf(
    'records/principals.ts',
    [supplied, 'matter that a foreign principal supplies is not where it is bought'],
    [
      {
        id: 'purchase-owned-by-principal',
        fault: 'what was bought under a handbook stays that of the seller abroad',
        find: "?.needs?.import?.includes('principalRef')",
        put: "?.needs?.import?.includes('handbookNumber')",
      },
    ],
  ),
  ...mutantsOf(
    'records/principals.ts',
    [supplied, 'matter that a foreign principal supplies is of nobody known'],
    [
      {
        id: 'first-principal-takes-all',
        fault: 'what two supplied is the first one’s when it is worked',
        find: 'principals.size === 1',
        put: 'principals.size >= 1',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-lots.ts',
    [supplied, 'matter that a foreign principal supplies is stamped'],
    [
      {
        id: 'principal-not-stamped',
        fault: 'whoever takes supplied matter does not say whose it is',
        find: '...(principalRef === undefined ? {} : { principalRef }),',
        put: '...(principalRef === undefined ? { principalRef } : {}),',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/arrived-lots.ts',
    [supplied, 'matter that a foreign principal supplies is whole of who buys it'],
    [
      {
        id: 'bought-of-principal',
        fault: 'who buys supplied matter has it as that of the principal',
        find: 'const sent = withoutPrincipal(from);',
        put: 'const sent = from;',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/regroup-lots.ts',
    [supplied, 'matter that a foreign principal supplies is whole of a new owner'],
    [
      {
        id: 'title-keeps-principal',
        fault: 'a new owner by title holds what is still a principal’s',
        find: "...(kind === 'title' ? {} : principalOf(from)),",
        put: "...(kind === 'split' ? {} : principalOf(from)),",
      },
    ],
  ),
  ...mutantsOf(
    'site/fold/repair-record.ts',
    [supplied, 'whose the matter is, put right as a paper of the import is so of what is taken'],
    [
      {
        id: 'principal-not-put-right',
        fault: 'a correction of whose the matter is changes nothing that comes after',
        find: "if (act.type !== 'ImportLanded') return;",
        put: "if (act.type === 'ImportLanded') return;",
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/who/principals-passed-over.ts',
    [passedOver, 'an export of supplied matter is flagged where it names nobody'],
    [
      {
        id: 'principal-passed-over',
        fault: 'supplied matter leaves for nobody, and nobody is told',
        find: 'return named === undefined ||',
        put: 'return named !== undefined &&',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/who/principals-passed-over.ts',
    [passedOver, 'another owner for it is flagged'],
    [
      {
        id: 'supplied-title-passed',
        fault: 'supplied matter gets another owner, and nobody is told',
        find: "act.data.kind === 'title' ? supplied : []",
        put: "act.data.kind === 'status' ? supplied : []",
      },
    ],
  ),
  ...records(
    'other-party.ts',
    ['flags-of-supplied-matter.spec.ts', 'of one who was forgotten nobody can say who that was'],
    [
      {
        id: 'forgotten-principal-is-another',
        fault: 'a principal who was forgotten is told to be another than himself',
        find: 'return one !== undefined && other !== undefined && !isSame(one, other);',
        put: 'return one === undefined || other === undefined || !isSame(one, other);',
      },
    ],
  ),
];
