import { basisIn } from '@lodestone/reference';
import { contradictionsIn } from '../../records/line-statements';
import type { DatedStatement, LineFacts } from '../facts/line-facts';
import type { FindingRule } from '../rule';

/**
 * Two sites said different things of the same grams before either knew of the other: both stand, the
 * later one yields, and both are told until one of them takes its own back.
 */
export const contradicted: FindingRule<LineFacts> = {
  code: 'contradicted',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ told }) {
    const records = new Map(told.map((each) => [nameOf(each), each]));
    return [...records.values()].flatMap((own) =>
      contradictionsIn(told, own).map(({ recordId, yields }) => ({
        subject: `${own.movementId}/${own.lotId}/${nameOf(own)}/${recordId}`,
        siteId: own.siteId,
        recordIds: [nameOf(own), recordId],
        occurredOn: [own.occurredOn, records.get(recordId)?.occurredOn ?? ''].sort()[1] ?? '',
        detail: {
          movementId: own.movementId,
          lotId: own.lotId,
          recordId: nameOf(own),
          otherRecordId: recordId,
          standing: yields ? 'yields' : 'came-first',
        },
      })),
    );
  },
};

const nameOf = ({ siteId, recordId }: DatedStatement): string => `${siteId}/${recordId}`;
