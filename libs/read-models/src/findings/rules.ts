import type { ArrivedFacts } from './facts/arrived-facts';
import type { ParcelFacts } from './facts/client-facts';
import type { ClientFacts } from './facts/sent-to-clients';
import type { CountFacts } from './facts/count-facts';
import type { DueFacts } from './facts/due-line';
import type { FulfilmentFacts } from './facts/fulfilment-facts';
import type { LineFacts } from './facts/line-facts';
import type { MineFacts } from './facts/mine-facts';
import type { NumberFacts } from './facts/number-facts';
import type { PairFacts } from './facts/pair-facts';
import type { PaperFacts } from './facts/paper-facts';
import type { StepFacts } from './facts/step-facts';
import type { CountedPeriod, UnitFacts } from './facts/unit-facts';
import type { FindingRule } from './rule';
import { assayContradictsSender } from './rules/assay-contradicts-sender';
import { clientExportsJump } from './rules/client-exports-jump';
import { contradicted } from './rules/contradicted';
import { countDifferencesNil, countDifferencesOneSign } from './rules/count-differences';
import { dealExceeded } from './rules/deal-exceeded';
import { declarationRepeated } from './rules/declaration-repeated';
import { elementBalanceOpen } from './rules/element-balance-open';
import { invoiceRepeated } from './rules/invoice-repeated';
import { manySmallParcels } from './rules/many-small-parcels';
import { movementNeverReceived } from './rules/movement-never-received';
import { movementOverdue } from './rules/movement-overdue';
import { mineAboveCapacity } from './rules/mine-above-capacity';
import { ownerBelowNothing } from './rules/owner-below-nothing';
import { pairDifferencesOneSign } from './rules/pair-differences-one-sign';
import { recoveryOutsideBand } from './rules/recovery-outside-band';
import { returnExceedsImport } from './rules/return-exceeds-import';
import { stepDifferencesNil } from './rules/step-differences-nil';
import { unitAboveDesign } from './rules/unit-above-design';
import { unitNeverEmpty } from './rules/unit-never-empty';
import { unitNotCounted } from './rules/unit-not-counted';
import { usccMissing } from './rules/uscc-missing';
import { usccShared } from './rules/uscc-of-several';

/** Every rule of what only a history shows, by the facts that it is asked about. */
export const rulesOfLines: ReadonlyArray<FindingRule<LineFacts>> = [contradicted];
export const rulesOfArrived: ReadonlyArray<FindingRule<ArrivedFacts>> = [assayContradictsSender];
export const rulesOfDue: ReadonlyArray<FindingRule<DueFacts>> = [
  movementOverdue,
  movementNeverReceived,
];
export const rulesOfPairs: ReadonlyArray<FindingRule<PairFacts>> = [pairDifferencesOneSign];
export const rulesOfPeriods: ReadonlyArray<FindingRule<CountedPeriod>> = [
  elementBalanceOpen,
  recoveryOutsideBand,
];
export const rulesOfUnits: ReadonlyArray<FindingRule<UnitFacts>> = [
  ownerBelowNothing,
  unitAboveDesign,
  unitNeverEmpty,
  unitNotCounted,
];
export const rulesOfCounts: ReadonlyArray<FindingRule<CountFacts>> = [
  countDifferencesNil,
  countDifferencesOneSign,
];
export const rulesOfSteps: ReadonlyArray<FindingRule<StepFacts>> = [stepDifferencesNil];
export const rulesOfMines: ReadonlyArray<FindingRule<MineFacts>> = [mineAboveCapacity];
export const rulesOfPapers: ReadonlyArray<FindingRule<PaperFacts>> = [
  invoiceRepeated,
  declarationRepeated,
];
export const rulesOfFulfilments: ReadonlyArray<FindingRule<FulfilmentFacts>> = [
  dealExceeded,
  returnExceedsImport,
];
export const rulesOfNumbers: ReadonlyArray<FindingRule<NumberFacts>> = [usccShared, usccMissing];
export const rulesOfClients: ReadonlyArray<FindingRule<ClientFacts>> = [clientExportsJump];
export const rulesOfParcels: ReadonlyArray<FindingRule<ParcelFacts>> = [manySmallParcels];

/** In no order: an answer takes the basis of a finding from here. */
export const findingRules: ReadonlyArray<Pick<FindingRule<never>, 'code' | 'severity' | 'basis'>> =
  [
    ...rulesOfLines,
    ...rulesOfArrived,
    ...rulesOfDue,
    ...rulesOfPairs,
    ...rulesOfPeriods,
    ...rulesOfUnits,
    ...rulesOfCounts,
    ...rulesOfSteps,
    ...rulesOfMines,
    ...rulesOfPapers,
    ...rulesOfFulfilments,
    ...rulesOfNumbers,
    ...rulesOfClients,
    ...rulesOfParcels,
  ];
