import { basisIn } from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import { contradictedElements, type Analysed } from '../../contradicted-elements';
import { flowsOf } from '../../../site/flows';
import type { LotStamp } from '../../../records/lines';
import type { ReceiptLine } from '../../../records/site.events';
import type { RuleOfActs } from '../../facts';

/**
 * What arrived of a line holds more or less of an element than was sent, beyond what both scales and
 * both laboratories can be off. Both sides are told: whose figures are wrong, nobody knows yet.
 */
export const receiptContradicts: RuleOfActs = {
  code: 'receipt-contradicts',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act, { receiptsOf }) {
    const own =
      act.type === 'Received'
        ? act.data.receipts.flatMap((line) =>
            contradictionsIn(line, act.data.occurredOn).map((found) => ({
              ...found,
              otherRecordId: senderOf(line.movementId),
            })),
          )
        : [];
    const told = flowsOf(act).sends.flatMap(({ movementId, lot }) =>
      (receiptsOf?.(movementId, lot.lotId) ?? []).flatMap(({ otherRecordId, line, receivedOn }) =>
        contradictionsIn(line, receivedOn).map((found) => ({ ...found, otherRecordId })),
      ),
    );
    return [...own, ...told];
  },
};

/** A line is named after the record that sent it. */
const senderOf = (movementId: string): string => movementId.split('/').slice(0, 2).join('/');

const measured = ({ material, ppm, uncertaintyPpm }: LotStamp, massGrams: number): Analysed => ({
  material,
  massGrams,
  ppm,
  ...(uncertaintyPpm === undefined ? {} : { analysis: { uncertaintyPpm } }),
});

function contradictionsIn(
  { movementId, sent, clearedGrams, made, surplus, refused }: ReceiptLine,
  receivedOn: string,
): readonly RefusalDetail[] {
  // What was turned away was not looked into: it goes back as it was sent.
  const sentGrams = clearedGrams - (refused?.massGrams ?? 0);
  const came = [made ?? [], surplus ?? []].flat().map((lot) => measured(lot, lot.massGrams));
  if (sentGrams < 0 || (came.length === 0 && sentGrams === 0)) return [];
  const left = measured(sent, sentGrams);
  return contradictedElements([left], came, receivedOn).map((found) => ({
    movementId,
    sentLotId: sent.lotId,
    ...found,
  }));
}
