import { contradictedElements } from '@lodestone/ledger';
import { basisIn } from '@lodestone/reference';
import type { ArrivedFacts } from '../facts/arrived-facts';
import type { FindingRule } from '../rule';

/**
 * A receiver had goods analysed after they were received, and they hold more or less of an element than
 * was sent, beyond what both sides can be off. A receipt that says so itself is flagged. Both sides are
 * told, as they are of a receipt: of the analysis the sender hears the figures, and not the record.
 */
export const assayContradictsSender: FindingRule<ArrivedFacts> = {
  code: 'assay-contradicts-sender',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ siteId, lotId, arrived, assay }) {
    if (!assay) return [];
    const { movementId, sentLotId, sendingSiteId, receiptId, massGrams, material } = arrived;
    const { ppm, uncertaintyPpm, occurredOn, recordId } = assay;
    const found = contradictedElements(
      [measured({ material, massGrams, ...arrived.sent })],
      [measured({ material, massGrams, ppm, uncertaintyPpm })],
      occurredOn,
    );
    if (found.length === 0) return [];
    const detail = {
      movementId,
      sentLotId,
      receiptRecordId: receiptId,
      analysedOn: occurredOn,
      massGrams,
      elements: found.map(({ element }) => element),
      sentMicrograms: found.map((each) => each.sentMicrograms),
      receivedMicrograms: found.map((each) => each.receivedMicrograms),
    };
    const subject = `${movementId}/${sentLotId}/${siteId}/${lotId}`;
    const sentBy = movementId.split('/').slice(0, 2).join('/');
    return [
      {
        subject: `${subject}/received`,
        siteId,
        recordIds: [`${siteId}/${recordId}`, receiptId],
        occurredOn,
        detail: { ...detail, lotId },
      },
      {
        subject: `${subject}/sent`,
        siteId: sendingSiteId,
        recordIds: [sentBy, receiptId],
        occurredOn,
        detail,
      },
    ];
  },
};

type Figures = Readonly<{
  material: string;
  massGrams: number;
  ppm: Readonly<Record<string, number>>;
  uncertaintyPpm?: Readonly<Record<string, number>> | undefined;
}>;

const measured = ({ uncertaintyPpm, ...line }: Figures) => ({
  ...line,
  ...(uncertaintyPpm === undefined ? {} : { analysis: { uncertaintyPpm } }),
});
