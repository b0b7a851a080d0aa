import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/** Goods go back of an import that was taken back since, or is none of the exporter's any more. */
export const returnedImportUnknown: RuleOfActs = {
  code: 'returned-import-unknown',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(act, { returnedImportOf }) {
    if (act.type !== 'Exported' || !returnedImportOf) return [];
    const { returnedImportRecordId } = act.data;
    return returnedImportRecordId === undefined || returnedImportOf(act)
      ? []
      : [{ returnedImportRecordId }];
  },
};
