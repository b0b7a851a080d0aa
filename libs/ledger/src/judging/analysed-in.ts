import type { Analysis, CompositionPpm } from '../measuring/composition';
import type { Act } from '../records/site.events';
import { flowsOf } from '../site/flows';

/** A lot of which an act gives an analysis. */
export type AnalysedLot = Readonly<{ lotId: string; ppm: CompositionPpm; analysis: Analysis }>;

/** Every analysis of a lot that an act of any type tells: of what it makes, finds or assays anew. */
export const analysedIn = (act: Act): readonly AnalysedLot[] => [
  ...assayedIn(act),
  ...flowsOf(act).makes.flatMap(({ lotId, ppm, analysis }) =>
    analysis ? [{ lotId, ppm, analysis }] : [],
  ),
];

function assayedIn(act: Act): readonly AnalysedLot[] {
  if (act.type !== 'LotAssayed') return [];
  const { lot, toPpm, analysis } = act.data;
  return [{ lotId: lot.lotId, ppm: toPpm, analysis }];
}

/** A unit of which a count gives an analysis: it is no lot, and nobody names it as the source of one. */
export const analysedUnitsIn = (
  act: Act,
): ReadonlyArray<Readonly<{ unitId: string; analysis: Analysis }>> =>
  act.type === 'StockTaken'
    ? act.data.units.flatMap(({ unitId, analysis }) => (analysis ? [{ unitId, analysis }] : []))
    : [];

/** When the figures of a lot were found. */
export type AnalysisTold = Readonly<{
  analysedOn: string;
  /**
   * Of a new assay of what is left: the day on which it says to have been made. What was used before
   * went by other figures, and is only restated by these.
   */
  anewOn?: string;
}>;

/** The same of each lot of an act, for what used the lot by its figures. */
export const analysesToldBy = (act: Act): ReadonlyMap<string, AnalysisTold> =>
  new Map(
    analysedIn(act).map(({ lotId, analysis: { analysedOn } }) => [
      lotId,
      { analysedOn, ...(act.type === 'LotAssayed' ? { anewOn: act.data.occurredOn } : {}) },
    ]),
  );

/**
 * When the figures of a part of what an act made were found, whatever it is called by now: the earliest
 * day, because which lot it was split off is not known here. Of an act that made lots without an
 * analysis nothing is told.
 */
export function analysisOfParts(act: Act): AnalysisTold | undefined {
  const told = analysesToldBy(act);
  if (flowsOf(act).makes.some(({ lotId }) => !told.has(lotId))) return undefined;
  return [...told.values()].sort((a, b) => (a.analysedOn < b.analysedOn ? -1 : 1))[0];
}

/** By which an act gives the figures of a lot, or of a part of what it made: the earliest then. */
export function analysisIn(act: Act, lotId: string): Analysis | undefined {
  const analysed = analysedIn(act);
  const own = analysed.find((each) => each.lotId === lotId);
  if (own) return own.analysis;
  if (analysisOfParts(act) === undefined) return undefined;
  return analysed
    .map(({ analysis }) => analysis)
    .sort((a, b) => (a.analysedOn < b.analysedOn ? -1 : 1))[0];
}
