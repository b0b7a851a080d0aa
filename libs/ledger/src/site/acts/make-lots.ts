import type { KeyedRows, Refusal } from '@lodestone/kernel';
import { worldId } from '../../ids';
import { refuseComposition, type CompositionRefusal } from '../../measuring/ceilings';
import type { LotStamp, MadeLot } from '../../records/lines';
import type { Analysis } from '../../measuring/composition';
import { lotKey } from '../site.rows';
import type { SubmittedLot } from '../submitted';

/** Rules for bringing a lot into being, in order of precedence. */
export const makeRefusals = ['lot-made-twice', 'lot-exists'] as const;

export type MakeRefusal = (typeof makeRefusals)[number];

/** A lot id is used once per site for ever, also when its record was voided (postings.md L1). */
export function refuseLotIds(
  rows: KeyedRows,
  lots: ReadonlyArray<Readonly<{ lotId: string; pointer: string }>>,
): Refusal<MakeRefusal> | undefined {
  const seen = new Set<string>();
  for (const { lotId, pointer } of lots) {
    if (seen.has(lotId)) return { code: 'lot-made-twice', detail: { lotId }, pointer };
    if (rows.get(lotKey(lotId)) !== undefined) {
      return { code: 'lot-exists', detail: { lotId }, pointer };
    }
    seen.add(lotId);
  }
  return undefined;
}

export function refuseCompositions(
  lots: ReadonlyArray<Readonly<{ material: string; ppm: MadeLot['ppm']; pointer: string }>>,
  occurredOn: string,
): Refusal<CompositionRefusal> | undefined {
  for (const lot of lots) {
    const refusal = refuseComposition(lot, occurredOn);
    if (refusal) return { ...refusal, pointer: lot.pointer };
  }
  return undefined;
}

/** The new lot as it will be stored: its own record gave its composition. */
export const madeLot = (
  { lotId, material, grade, massGrams, ppm, analysis, ...lot }: SubmittedLot,
  made: Readonly<{
    siteId: string;
    recordId: string;
    ownerId: string;
    /** Of a lot of which nothing is said; free where nothing is known either. */
    status?: string | undefined;
  }>,
): MadeLot => ({
  lotId,
  massGrams,
  ownerId: lot.ownerId ?? made.ownerId,
  status: lot.status ?? made.status ?? 'free',
  material,
  ...(grade === undefined ? {} : { grade }),
  ppm,
  assayRecordId: worldId(made.siteId, made.recordId),
  ...uncertaintyOf(analysis),
  ...(analysis === undefined ? {} : { analysis }),
});

/** What a lot's lines say of the analysis that gave their composition; nothing where it said nothing. */
export const uncertaintyOf = (analysis: Analysis | undefined): Pick<LotStamp, 'uncertaintyPpm'> =>
  analysis?.uncertaintyPpm === undefined ? {} : { uncertaintyPpm: analysis.uncertaintyPpm };

export const withPointers = <Line extends object>(
  lines: readonly Line[],
  path: string,
): ReadonlyArray<Line & { readonly pointer: string }> =>
  lines.map((line, index) => ({ ...line, pointer: `${path}/${index}` }));
