import { inCeilings } from './in-ceilings';
import { inDecisions } from './in-decisions';
import { inMoments } from './in-moments';
import { inPostings } from './in-postings';
import { inRepairs } from './in-repairs';
import { inStores } from './in-stores';
import type { Mutant } from './mutant';

export const mutants: readonly Mutant[] = [
  ...inPostings,
  ...inCeilings,
  ...inDecisions,
  ...inRepairs,
  ...inStores,
  ...inMoments,
];
