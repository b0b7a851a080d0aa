import type { LotStamp } from '../../records/lines';
import type { Act, RecordCorrected, RecordVoided } from '../../records/site.events';
import { flowsOf } from '../flows';
import type { LotRow, OpenLine, RecordPlace } from '../site.rows';

/** Grams of a lot that nobody can contradict any more: they are taken without a look. */
export const freeGramsOf = ({ massGrams, openLines = [] }: LotRow): number =>
  Math.max(0, massGrams - openLines.reduce((sum, line) => sum + line.massGrams, 0));

/** From the taking on that looked, the grams are like all others of the lot. */
export function withoutOpenLines({ openLines: _, ...lot }: LotRow): LotRow {
  return lot;
}

/** Without what one statement had brought or given back, when that is itself taken back. */
export function withoutOpenLinesOf(lot: LotRow, revision: number): LotRow {
  const rest = lot.openLines?.filter((line) => line.revision !== revision) ?? [];
  return rest.length === 0 ? withoutOpenLines(lot) : { ...lot, openLines: rest };
}

/** An open line, and the lot in which its grams are. */
export type Opened = OpenLine & Readonly<{ lotId: string }>;

/** What a receipt brings in is open from the first day. */
export function openedByReceipt(act: Act, { recordId, revision }: RecordPlace): readonly Opened[] {
  if (act.type !== 'Received') return [];
  return act.data.receipts.flatMap(({ movementId, sent, made, surplus }) =>
    [made ?? [], surplus ?? []].flat().map(({ lotId, massGrams }) => ({
      lotId,
      movementId,
      sentLotId: sent.lotId,
      senderId: sent.siteId,
      recordId,
      revision,
      massGrams,
    })),
  );
}

/**
 * What a void or correction gives back to the lots that it had sent from. Of a version that follows
 * the one that is taken back, only what it sends less.
 */
export function openedByRepair(
  { data: { siteId, recordId } }: RecordVoided | RecordCorrected,
  revision: number,
  { before, after }: Readonly<{ before: Act; after?: Act | undefined }>,
): readonly Opened[] {
  const still = after ? sentLines(after) : [];
  return sentLines(before).flatMap(({ movementId, lot }) => {
    const kept = still.find(
      (line) => line.movementId === movementId && line.lot.lotId === lot.lotId,
    );
    const massGrams = lot.massGrams - (kept?.lot.massGrams ?? 0);
    const { lotId } = lot;
    return massGrams > 0
      ? [{ lotId, movementId, sentLotId: lotId, senderId: siteId, recordId, revision, massGrams }]
      : [];
  });
}

type Sent = Readonly<{ movementId: string; lot: LotStamp }>;

/** A return leg takes from no lot: what its void gives back is on its way again. */
const sentLines = (act: Act): readonly Sent[] =>
  flowsOf(act).sends.filter(({ isReturn }) => !isReturn);
