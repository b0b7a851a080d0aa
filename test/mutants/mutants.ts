import { inAgency } from './in-agency';
import { inBalances } from './in-balances';
import { inCeilings } from './in-ceilings';
import { inContents } from './in-contents';
import { inClients } from './in-clients';
import { inCounterparties } from './in-counterparties';
import { inCrossings } from './in-crossings';
import { inDecisions } from './in-decisions';
import { inDirectory } from './in-directory';
import { inDeclared } from './in-declared';
import { inDoor } from './in-door';
import { inExports } from './in-exports';
import { inEvents } from './in-events';
import { inFindings } from './in-findings';
import { inDryRuns } from './in-dry-runs';
import { inFindingsOfTrade } from './in-findings-of-trade';
import { inImpossible } from './in-impossible';
import { inHiding } from './in-hiding';
import { inLicences } from './in-licences';
import { inKeeping } from './in-keeping';
import { inKept } from './in-kept';
import { inComparedMovements } from './in-compared-movements';
import { inForgettingOrders } from './in-forgetting-orders';
import { inClientsFound } from './in-clients-found';
import { inSupplied } from './in-supplied';
import { inJudging } from './in-judging';
import { inJudgingPapers } from './in-judging-papers';
import { inJudgingSteps } from './in-judging-steps';
import { inGrowth } from './in-growth';
import { inMines } from './in-mines';
import { inMoments } from './in-moments';
import { inPapers } from './in-papers';
import { inNames } from './in-names';
import { inNumbers } from './in-numbers';
import { inPostings } from './in-postings';
import { inReadModels } from './in-read-models';
import { inRepairs } from './in-repairs';
import { inRulebook } from './in-rulebook';
import { inSoldGoods } from './in-sold-goods';
import { inStores } from './in-stores';
import { inWritePath } from './in-write-path';
import { inTheJournal } from './in-journal';
import { inFolds } from './in-folds';
import { inMovements } from './in-movements';
import { inProvenance } from './in-provenance';
import { inProvenanceAsked } from './in-provenance-asked';
import { inStock } from './in-stock';
import { inVolumes } from './in-volumes';
import { inWhatMoves } from './in-what-moves';
import type { Mutant } from './mutant';
import { onAServer } from './on-a-server';

export const mutants: readonly Mutant[] = [
  ...inPostings,
  ...inCeilings,
  ...inAgency,
  ...inDryRuns,
  ...inLicences,
  ...inClients,
  ...inNames,
  ...inNumbers,
  ...inDecisions,
  ...inDirectory,
  ...inEvents,
  ...inExports,
  ...inKeeping,
  ...inCounterparties,
  ...inCrossings,
  ...inRepairs,
  ...inPapers,
  ...inSoldGoods,
  ...inReadModels,
  ...inTheJournal,
  ...inFolds,
  ...inProvenance,
  ...inProvenanceAsked,
  ...inStock,
  ...inMovements,
  ...inBalances,
  ...inVolumes,
  ...inStores,
  ...inWritePath,
  ...inDoor,
  ...inDeclared,
  ...onAServer,
  ...inJudging,
  ...inRulebook,
  ...inJudgingPapers,
  ...inContents,
  ...inJudgingSteps,
  ...inMoments,
  ...inFindings,
  ...inFindingsOfTrade,
  ...inImpossible,
  ...inKept,
  ...inSupplied,
  ...inClientsFound,
  ...inForgettingOrders,
  ...inComparedMovements,
  ...inWhatMoves,
  ...inMines,
  ...inGrowth,
  ...inHiding,
];
