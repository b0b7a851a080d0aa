import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { isBeyondWeighing } from '../../beyond-weighing';

/** More goes back than was landed, together with what went back before. */
export const returnExceedsImport: RuleOfActs = {
  code: 'return-exceeds-import',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(act, { returnedImportOf }) {
    const landed = act.type === 'Exported' ? returnedImportOf?.(act) : undefined;
    if (act.type !== 'Exported' || !landed) return [];
    const { massGrams: landedGrams, returnedGrams } = landed;
    const { occurredOn, returnedImportRecordId } = act.data;
    return isBeyondWeighing({ massGrams: landedGrams, takenGrams: returnedGrams, occurredOn })
      ? [{ returnedImportRecordId, landedGrams, returnedGrams }]
      : [];
  },
};
