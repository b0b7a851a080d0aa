import { inCeilings } from './in-ceilings';
import { inDecisions } from './in-decisions';
import { inPostings } from './in-postings';
import { inReadModels } from './in-read-models';
import { inRepairs } from './in-repairs';
import { inStores } from './in-stores';
import { inVolumes } from './in-volumes';
import type { Mutant } from './mutant';

export const mutants: readonly Mutant[] = [
  ...inPostings,
  ...inCeilings,
  ...inDecisions,
  ...inRepairs,
  ...inReadModels,
  ...inVolumes,
  ...inStores,
];
