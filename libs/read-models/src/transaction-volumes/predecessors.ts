import type { EnterpriseMerged } from '@lodestone/ledger';
import type { VolumesReading } from './transaction-volumes';
import type { VolumesFilter, VolumesMoment } from './volumes-question';

/** Mergers of legal persons, in the order of telling: few. */
export const mergersTable = {
  columns: { enterpriseId: 'text', intoEnterpriseId: 'text', effectiveOn: 'text' },
} as const;

export const mergerRowOf = ({
  enterpriseId,
  intoEnterpriseId,
  effectiveOn,
}: EnterpriseMerged['data']) => ({ enterpriseId, intoEnterpriseId, effectiveOn });

/** Whose deals are asked about; undefined where everybody's are. */
export function exportersOf(
  reading: VolumesReading,
  question: VolumesFilter & VolumesMoment,
): readonly string[] | undefined {
  const { exporterId, hasPredecessors = false, exporterIds, asOf, knownAt } = question;
  const { predecessorsOn = asOf } = question;
  if (exporterIds !== undefined || exporterId === undefined) return exporterIds;
  const moment = { asOf: predecessorsOn, knownAt };
  return hasPredecessors ? withPredecessors(reading, exporterId, moment) : [exporterId];
}

/**
 * A legal person and all that went on in it, one through the other. Of the mergers of one enterprise
 * the one told last counts whole. Two that were told at one time may go round in a circle: nobody is
 * taken twice.
 */
function withPredecessors(
  reading: VolumesReading,
  exporterId: string,
  { asOf = '9999-12-31', knownAt = reading.ordinal }: VolumesMoment,
): readonly string[] {
  const told = reading.rows('mergers', 'WHERE ordinal <= ? ORDER BY ordinal, line', knownAt);
  const last = new Map(told.map((merger) => [merger.enterpriseId, merger]));
  const begun = [...last.values()].filter(({ effectiveOn }) => effectiveOn <= asOf);
  const found = new Set([exporterId]);
  // Whoever is added while this runs is come to as well.
  for (const successor of found) {
    for (const { enterpriseId, intoEnterpriseId } of begun) {
      if (intoEnterpriseId === successor) found.add(enterpriseId);
    }
  }
  return [...found];
}
