import {
  accepted,
  type Decision,
  type DecisionInput,
  type KeyedRows,
  type Refusal,
} from '@lodestone/kernel';
import { lineId, parseLineId, worldId } from '../../ids';
import { placeOfLeg, placeOfSite } from '../crossings/line-statements';
import {
  lineKey,
  receivedKey,
  sentKey,
  type LineRow,
  type ReceivedRow,
  type SentRow,
} from '../site.rows';
import { siteStream, type ActHeader, type Received } from '../../records/site.events';
import type { SubmittedReceipt, SubmittedReceiptLine } from '../submitted';
import { compositionRefusals } from '../../measuring/ceilings';
import { allowanceOf, isMeasured } from '../../measuring/weighing';
import { arrivedLots, isAssayedBy } from './arrived-lots';
import { makeRefusals, refuseCompositions, refuseLotIds, withPointers } from './make-lots';

export const receiveGoodsRefusals = [
  ...makeRefusals,
  'movement-received-twice',
  'movement-not-found',
  'movement-already-received',
  'movement-voided',
  'occurred-before-dispatch',
  'return-not-refusable',
  'part-exceeds-rest',
  'surplus-not-over',
  'mass-exceeds-line',
  'surplus-without-analysis',
  ...compositionRefusals,
] as const;

type ReceiptRefusal = (typeof receiveGoodsRefusals)[number];
type ReceiptLine = Received['data']['receipts'][number];

type Pointed = SubmittedReceiptLine & Readonly<{ pointer: string; n: number }>;

/**
 * Goods that were sent here have arrived. The sender's stream is read as far as it is known: what it
 * says is not on its way here any more is refused, and the sender has to put it right first. It is
 * not protected by this append: where the two statements cross both stand, `in-transit` shows it, and
 * the later in the log yields (postings.md V5).
 */
export function receiveGoods(
  { own, other }: Pick<DecisionInput, 'own' | 'other'>,
  header: ActHeader,
  { receipts }: SubmittedReceipt,
): Decision<Received, ReceiptRefusal> {
  const no = (refusal: Refusal<ReceiptRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const lines = withPointers(receipts, '/receipts').map((line, index) => ({
    ...line,
    n: index + 1,
  }));
  const unusable = refuseLotIds(
    own,
    lines.flatMap(({ lotId, surplus, pointer }) => [
      ...(lotId === undefined ? [] : [{ lotId, pointer }]),
      ...(surplus ? [{ lotId: surplus.lotId, pointer: `${pointer}/surplus/lotId` }] : []),
    ]),
  );
  if (unusable) return no(unusable);

  const named = new Set<string>();
  const stamped: ReceiptLine[] = [];
  for (const line of lines) {
    const { movementId, sentLotId, pointer } = line;
    const key = receivedKey(movementId, sentLotId);
    const detail = { movementId, sentLotId };
    if (named.has(key)) return no({ code: 'movement-received-twice', detail, pointer });
    named.add(key);
    const sent = sentTo(header.siteId, line, other);
    // A line for another site is answered in the words for one that does not exist.
    if (!sent) return no({ code: 'movement-not-found', detail, pointer });
    const receipt = receive({ header, line, sent, own });
    if ('code' in receipt) return no({ ...receipt, pointer });
    stamped.push(receipt);
  }
  // Only what has a surplus is posted by the newer rule: everything else is as it always was.
  const postingRule = stamped.some(({ surplus }) => surplus) ? 2 : header.postingRule;
  return accepted({ type: 'Received', data: { ...header, postingRule, receipts: stamped } });
}

type Sent = Readonly<{
  siteId: string;
  row: SentRow;
  /** What of the line is on its way here, or has come. */
  dueGrams: number;
  /** The sender's last record by which it no longer comes here. */
  goneBy: string | undefined;
}>;

/** The line, if it names or has named this site, and what this site may expect of it. */
function sentTo(
  siteId: string,
  { movementId, sentLotId }: SubmittedReceiptLine,
  other: DecisionInput['other'],
): Sent | undefined {
  const senderId = parseLineId(movementId)?.siteId;
  if (senderId === undefined || senderId === siteId) return undefined;
  const rows = other(siteStream(senderId));
  const row = rows.get<SentRow>(sentKey(movementId, sentLotId));
  const expectation = row?.expectations[siteId];
  if (!row || !expectation) return undefined;
  const { expectedGrams, movedAwayGrams } = expectation;
  const dueGrams = row.state === 'live' ? expectedGrams - movedAwayGrams : 0;
  return { siteId: senderId, row, dueGrams, goneBy: goneBy(rows, row, siteId) };
}

/** A return leg is told of with the line that it belongs to. */
function goneBy(rows: KeyedRows, row: SentRow, siteId: string): string | undefined {
  const { movementId, returnOf, sent } = row;
  const place = returnOf === undefined ? placeOfSite(siteId) : placeOfLeg(movementId);
  const told = rows.get<LineRow>(lineKey(returnOf ?? movementId, sent.lotId))?.statements ?? [];
  return told.findLast(({ changes }) => (changes[place] ?? 0) < 0)?.recordId;
}

type Receiving = Readonly<{ header: ActHeader; line: Pointed; sent: Sent; own: KeyedRows }>;

function receive({
  header,
  line,
  sent: { siteId, row, dueGrams, goneBy: goneByRecordId = row.sentBy },
  own,
}: Receiving): ReceiptLine | Omit<Refusal<ReceiptRefusal>, 'pointer'> {
  const { movementId, sentLotId, massGrams = 0, refused, surplus, closes = true } = line;
  const detail = { movementId, sentLotId };
  const earlier = own.get<ReceivedRow>(receivedKey(movementId, sentLotId))?.receipts ?? [];
  const closing = earlier.find((receipt) => receipt.closes);
  if (closing) {
    return {
      code: 'movement-already-received',
      detail: { ...detail, recordId: closing.recordId },
    };
  }
  const restGrams = earlier.reduce((rest, each) => rest - each.clearedGrams, dueGrams);
  if (restGrams <= 0) {
    const recordId = worldId(siteId, goneByRecordId);
    return { code: 'movement-voided', detail: { ...detail, recordId } };
  }
  if (header.occurredOn < row.occurredOn) {
    return {
      code: 'occurred-before-dispatch',
      detail: { ...detail, dispatchedOn: row.occurredOn },
    };
  }
  if (refused && row.isReturn) return { code: 'return-not-refusable', detail };
  const arrivedGrams = massGrams + (refused?.massGrams ?? 0);
  // Mass beyond the whole line is a surplus, and only a receipt that closes can have one.
  if (!closes && arrivedGrams >= restGrams) {
    return { code: 'part-exceeds-rest', detail: { ...detail, restGrams } };
  }
  // What is short of the line is no surplus of it.
  if (surplus && arrivedGrams !== restGrams) {
    return { code: 'surplus-not-over', detail: { ...detail, restGrams, arrivedGrams } };
  }
  const { sent, arrivesAs } = row;
  const clearedGrams = closes ? restGrams : arrivedGrams;
  // Errors are those of all that was weighed of the line: as it was sent, as it came, what is left.
  const weighed = [sent.massGrams, ...earlier.map((each) => each.clearedGrams), restGrams];
  const allowance = allowanceOf(sent.material, weighed, header.occurredOn);
  const { allowedGrams } = allowance;
  // What is beyond the line has no origin of the line: it is said to be a lot of its own.
  if (allowance.isExceededBy(arrivedGrams - restGrams)) {
    const said = { ...detail, restGrams, arrivedGrams, allowedGrams };
    return { code: 'mass-exceeds-line', detail: said };
  }
  const surplusGrams = surplus?.massGrams ?? 0;
  if (allowance.isExceededBy(surplusGrams) && !(surplus?.ppm && isMeasured(surplus.analysis))) {
    return { code: 'surplus-without-analysis', detail: { ...detail, surplusGrams, allowedGrams } };
  }
  const held = allowance.isFarExceededBy(surplusGrams) ? { allowedGrams } : undefined;
  const arrived = { siteId, sent, arrivesAs, clearedGrams, held };
  const receipt = stampReceiptLine(header, line, arrived);
  // The sender's figures were judged when the sender recorded them.
  const assayed = [receipt.made ?? [], receipt.surplus ?? []].flat().filter(isAssayedBy(header));
  const impossible = refuseCompositions(withPointers(assayed, ''), header.occurredOn);
  return impossible ? { code: impossible.code, detail: impossible.detail } : receipt;
}

type Arrived = Pick<SentRow, 'sent' | 'arrivesAs'> &
  Readonly<{ siteId: string; clearedGrams: number; held: ReceiptLine['held'] }>;

/** One line of a receipt as it is stored; `n` is its place among them. */
export function stampReceiptLine(
  header: ActHeader,
  line: SubmittedReceiptLine & Readonly<{ n: number }>,
  { siteId, sent, arrivesAs, clearedGrams, held }: Arrived,
): ReceiptLine {
  const { movementId, refused, discrepancy, closes = true } = line;
  return {
    movementId,
    sent: { siteId, ...sent },
    clearedGrams,
    ...arrivedLots(header, line, { sent, arrivesAs }),
    ...(held ? { held } : {}),
    ...(refused
      ? {
          refused: {
            returnMovementId: lineId(header.siteId, header.recordId, line.n),
            massGrams: refused.massGrams,
            reason: refused.reason,
          },
        }
      : {}),
    ...(discrepancy === undefined ? {} : { discrepancy }),
    closes,
  };
}

/** The senders' streams, which the decision reads. */
export const sendersOf = ({ receipts }: SubmittedReceipt): readonly string[] => [
  ...new Set(
    receipts.flatMap(({ movementId }) => {
      const line = parseLineId(movementId);
      return line ? [siteStream(line.siteId)] : [];
    }),
  ),
];
