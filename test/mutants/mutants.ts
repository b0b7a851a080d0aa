import { inCeilings } from './in-ceilings';
import { inCrossings } from './in-crossings';
import { inDecisions } from './in-decisions';
import { inPostings } from './in-postings';
import { inRepairs } from './in-repairs';
import { inStores } from './in-stores';
import type { Mutant } from './mutant';

export const mutants: readonly Mutant[] = [
  ...inPostings,
  ...inCeilings,
  ...inDecisions,
  ...inCrossings,
  ...inRepairs,
  ...inStores,
];
