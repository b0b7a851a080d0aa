import { sumOfGrams } from '@lodestone/kernel';
import type { DestinationChanged, Dispatched, ReceiptLine, Received } from '../records/site.events';
import { lotLine, posted, taken } from './act-lines';
import { addContents, negated } from '../measuring/content';
import { type PostingLine } from './posting-line';

export const linesOfDispatch = (act: Dispatched): readonly PostingLine[] =>
  act.data.lines.flatMap(({ movementId, taken: lot }) => [
    taken(act, lot),
    posted(act, {
      ...lotLine('in-transit', 'balance', lot, lot.massGrams),
      lotId: movementId,
      movementId,
      sentLotId: lot.lotId,
      otherSiteId: act.data.receivingSiteId,
    }),
  ]);

/** The movement goes on under its name; only the pair of sites that it lies between changes. */
export const linesOfRedirection = (act: DestinationChanged): readonly PostingLine[] =>
  act.data.lines.flatMap(({ movementId, sent, fromSiteId, movedGrams }) => {
    const between = (otherSiteId: string, massGrams: number): PostingLine =>
      posted(act, {
        ...lotLine('in-transit', 'balance', sent, massGrams),
        lotId: movementId,
        movementId,
        sentLotId: sent.lotId,
        otherSiteId,
      });
    return [between(fromSiteId, -movedGrams), between(act.data.receivingSiteId, movedGrams)];
  });

/**
 * What is cleared leaves transit at the sender's composition; what was taken in is stock, what was
 * turned away is on its way back, and what remains is the difference between the two sites. By
 * posting rule 2 a surplus is stock of its own, and the difference with it.
 */
export function linesOfReceipt(
  act: Received,
  { movementId, sent, clearedGrams, made, surplus, refused }: ReceiptLine,
): readonly PostingLine[] {
  const movement = { lotId: movementId, movementId, otherSiteId: sent.siteId };
  const lines = [
    posted(act, {
      ...lotLine('in-transit', 'balance', sent, -clearedGrams),
      ...movement,
      sentLotId: sent.lotId,
    }),
    ...[made ?? [], (act.data.postingRule === 2 && surplus) || []]
      .flat()
      .map((lot) => posted(act, lotLine('stock', 'made', lot, lot.massGrams))),
    ...(refused
      ? [
          posted(act, {
            ...lotLine('in-transit', 'balance', sent, refused.massGrams),
            lotId: refused.returnMovementId,
            movementId: refused.returnMovementId,
            sentLotId: sent.lotId,
            otherSiteId: sent.siteId,
          }),
        ]
      : []),
  ];
  const content = negated(addContents(lines.map((line) => line.content)));
  const massGrams = -sumOfGrams(lines);
  if (massGrams === 0 && content.size === 0) return lines;
  const difference = posted(act, {
    account: 'transit-difference',
    role: 'balance',
    ownerId: sent.ownerId,
    ...movement,
    massGrams: massGrams === 0 ? 0 : massGrams,
    content,
  });
  return [...lines, difference];
}
