import type { CompositionPpm } from '../measuring/composition';

/** A deal of the importer's, or an import of the exporter's, as its goods come or go back. */
export type ReturnedFrom = Readonly<{
  occurredOn: string;
  /** What left by the deal, or was landed: each material once. */
  materials: readonly string[];
  /** Of each element as much as any lot of it held. */
  mostPpm?: CompositionPpm;
  massGrams: number;
  /** What was returned of it by now, this return included. */
  returnedGrams: number;
}>;

/** A sale abroad as the exports under it take from it. */
export type SoldDeal = Readonly<{
  massGrams: number;
  /** What left under it or was given up by now, this export included. */
  takenGrams: number;
}>;
