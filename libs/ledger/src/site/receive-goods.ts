import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import { parseLineId } from '../ids';
import { makeRefusals, refuseLotIds, withPointers } from './make-lots';
import { receivedKey, sentKey, type ReceivedRow, type SentRow } from './site.rows';
import { siteStream, type ActHeader, type Received } from './site.events';
import type { SubmittedReceipt } from './submitted';

export const receiveGoodsRefusals = [
  ...makeRefusals,
  'movement-received-twice',
  'movement-not-found',
  'movement-already-received',
  'occurred-before-dispatch',
] as const;

type ReceiptRefusal = (typeof receiveGoodsRefusals)[number];

type Receipt = Received['data']['receipts'][number];

/**
 * What was sent here arrived. The sender's stream is read as far as it is known and not protected by
 * this append: where the two contradict each other both statements stand, and `in-transit` shows it.
 * A sale that was voided meanwhile is no reason to refuse what lies in the yard.
 */
export function receiveGoods(
  { own, other }: Pick<DecisionInput, 'own' | 'other'>,
  header: ActHeader,
  { receipts }: SubmittedReceipt,
): Decision<Received, ReceiptRefusal> {
  const no = (refusal: Refusal<ReceiptRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const lines = withPointers(receipts, '/receipts');
  const unusable = refuseLotIds(own, lines);
  if (unusable) return no(unusable);

  const closed = new Set<string>();
  const stamped: Receipt[] = [];
  for (const { movementId, sentLotId, lotId, massGrams, pointer } of lines) {
    const detail = { movementId, sentLotId };
    const key = receivedKey(movementId, sentLotId);
    if (closed.has(key)) return no({ code: 'movement-received-twice', detail, pointer });
    closed.add(key);

    const senderId = parseLineId(movementId)?.siteId;
    const line =
      senderId === undefined
        ? undefined
        : other(siteStream(senderId)).get<SentRow>(sentKey(movementId, sentLotId));
    // A line for another site is answered in the words for one that does not exist.
    if (senderId === undefined || line?.receivingSiteId !== header.siteId) {
      return no({ code: 'movement-not-found', detail, pointer });
    }
    const earlier = own.get<ReceivedRow>(key);
    if (earlier) {
      const received = { ...detail, recordId: earlier.recordId };
      return no({ code: 'movement-already-received', detail: received, pointer });
    }
    if (header.occurredOn < line.occurredOn) {
      const dated = { ...detail, dispatchedOn: line.occurredOn };
      return no({ code: 'occurred-before-dispatch', detail: dated, pointer });
    }
    // The receipt of a sale makes lots that belong to the buying enterprise (postings.md §1.8).
    const made = { ...line.sent, lotId, massGrams, ownerId: line.buyerId, status: 'free' };
    stamped.push({ movementId, sent: { siteId: senderId, ...line.sent }, made, closes: true });
  }
  return accepted({ type: 'Received', data: { ...header, receipts: stamped } });
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
