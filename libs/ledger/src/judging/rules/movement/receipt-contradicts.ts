import {
  basisIn,
  ceilingFiguresOn,
  gainFiguresOn,
  rareEarths,
  type RareEarth,
} from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import { isBeyond } from '../../../measuring/ceilings';
import { contentOf } from '../../../measuring/content';
import { elementVariance, type Measured } from '../../../measuring/line-errors';
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

const measured = (
  { material, ppm, uncertaintyPpm }: LotStamp,
  massGrams: number,
): Measured & Readonly<{ massGrams: number }> => ({
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
  const figures = ceilingFiguresOn(receivedOn);
  const { sigmas } = gainFiguresOn(receivedOn);
  const contentIn = (lines: readonly Measured[], element: RareEarth): bigint =>
    lines.reduce(
      (sum, { massGrams, ppm }) => sum + (contentOf(massGrams, ppm).get(element) ?? 0n),
      0n,
    );
  return rareEarths.flatMap((element) => {
    const [sentMicrograms, receivedMicrograms] = [
      contentIn([left], element),
      contentIn(came, element),
    ];
    const moved = receivedMicrograms - sentMicrograms;
    const variance = [left, ...came].reduce(
      (sum, line) => sum + elementVariance(line, element, figures),
      0n,
    );
    if (!isBeyond(moved < 0n ? -moved : moved, variance, sigmas)) return [];
    return [
      {
        movementId,
        sentLotId: sent.lotId,
        element,
        sentMicrograms: String(sentMicrograms),
        receivedMicrograms: String(receivedMicrograms),
      },
    ];
  });
}
