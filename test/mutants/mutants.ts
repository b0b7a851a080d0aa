import { inCeilings } from './in-ceilings';
import { inClients } from './in-clients';
import { inCrossings } from './in-crossings';
import { inDecisions } from './in-decisions';
import { inDoor } from './in-door';
import { inPostings } from './in-postings';
import { inReadModels } from './in-read-models';
import { inRepairs } from './in-repairs';
import { inStores } from './in-stores';
import { inWritePath } from './in-write-path';
import type { Mutant } from './mutant';
import { onAServer } from './on-a-server';

export const mutants: readonly Mutant[] = [
  ...inPostings,
  ...inCeilings,
  ...inClients,
  ...inDecisions,
  ...inCrossings,
  ...inRepairs,
  ...inReadModels,
  ...inStores,
  ...inWritePath,
  ...inDoor,
  ...onAServer,
];
