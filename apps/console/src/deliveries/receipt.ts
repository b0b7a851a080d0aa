import { parsed, plainly } from '../figures/groups';
import type { Awaited } from './use-deliveries';
import type { Body } from '../dry-runs/use-dry-run';

/** What is typed about a delivery; masses in kilograms. */
export type ReceiptDraft = Readonly<{
  occurredOn: string;
  received: string;
  refused: string;
  refusedWhy: string;
  differsWhy: string;
  closes: boolean;
}>;

/** Filled in with what was sent: who received all of it has nothing to type. */
export const receiptAsSent = ({ ready, inTransitGrams, sent }: Awaited): ReceiptDraft => ({
  occurredOn: ready.body.occurredOn,
  received: plainly(inTransitGrams ?? sent.massGrams, 3),
  refused: '',
  refusedWhy: '',
  differsWhy: '',
  closes: false,
});

/** By how many grams what is typed differs from what is on its way; undefined where it is no mass. */
export function differenceOf(
  { received, refused }: ReceiptDraft,
  awaited: Awaited,
): bigint | undefined {
  const [got, refusedGrams] = [parsed(received || '0', 3), parsed(refused || '0', 3)];
  if (got === undefined || refusedGrams === undefined) return undefined;
  return got + refusedGrams - BigInt(awaited.inTransitGrams ?? awaited.sent.massGrams);
}

/** The record that this is; undefined as long as something typed is no mass. */
export function receiptOf(draft: ReceiptDraft, awaited: Awaited): Body | undefined {
  const got = parsed(draft.received || '0', 3);
  const refused = parsed(draft.refused || '0', 3);
  const [line] = awaited.ready.body.receipts;
  if (got === undefined || refused === undefined || !line || got + refused === 0n) return undefined;
  const { movementId, sentLotId, lotId } = line;
  const receipt = {
    movementId,
    sentLotId,
    ...(got > 0n ? { lotId, massGrams: Number(got) } : {}),
    ...(refused > 0n ? { refused: { massGrams: Number(refused), reason: draft.refusedWhy } } : {}),
    ...(draft.differsWhy ? { discrepancy: draft.differsWhy } : {}),
    ...(draft.closes ? { closes: true } : {}),
  };
  return { type: 'Received', occurredOn: draft.occurredOn, receipts: [receipt] } as Body;
}
