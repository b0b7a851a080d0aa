import { accepted, type Decision, type KeyedRows } from '@lodestone/kernel';
import { compositionRefusals } from './ceilings';
import { madeLot, makeRefusals, refuseCompositions, refuseLotIds, withPointers } from './make-lots';
import type { SiteRow } from './site.rows';
import type { ActHeader, Mined, OpeningStockDeclared } from './site.events';
import type { SubmittedBringing } from './submitted';

/** Mining, and stock declared when an account begins: lots appear from a source. */
export const bringMaterialRefusals = [...makeRefusals, ...compositionRefusals] as const;

export function bringMaterial(
  rows: KeyedRows,
  site: SiteRow,
  header: ActHeader,
  { type, makes }: SubmittedBringing,
): Decision<Mined | OpeningStockDeclared, (typeof bringMaterialRefusals)[number]> {
  const lots = withPointers(makes, '/makes');
  const refusal = refuseLotIds(rows, lots) ?? refuseCompositions(lots, header.occurredOn);
  if (refusal) return { outcome: 'refused', refusal };

  const { siteId, recordId } = header;
  const made = makes.map((lot) => madeLot(lot, { siteId, recordId, ownerId: site.enterpriseId }));
  return accepted({ type, data: { ...header, makes: made } });
}
