import { basisIn } from '@lodestone/reference';
import type { TakenLot } from '../../../records/lines';
import type { Act } from '../../../records/site.events';
import { analysedIn, analysedUnitsIn } from '../../analysed-in';
import type { RuleOfActs } from '../../facts';

/**
 * An analysis of a day after it was recorded; or figures by which a lot was used that were found only
 * after the day of its use. A new assay of what is left is another thing: it is dated when it is made.
 */
export const analysisDatedLater: RuleOfActs = {
  code: 'analysis-dated-later',
  severity: 'lapse',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act, { recordedOn: firstRecordedOn, repairs, analysedOn }) {
    const recordedOn = repairs?.at(-1)?.recordedOn ?? firstRecordedOn;
    const { occurredOn: usedOn } = act.data;
    const recordedBefore = [...analysedIn(act), ...analysedUnitsIn(act)]
      .filter((each) => each.analysis.analysedOn > recordedOn)
      .map(({ analysis, ...each }) => ({
        ...('lotId' in each ? { lotId: each.lotId } : { unitId: each.unitId }),
        analysedOn: analysis.analysedOn,
        recordedOn,
      }));
    const usedBefore = lotsTakenIn(act).flatMap(({ lotId, assayRecordId }) => {
      // The dates in the books of another site are told there.
      if (!assayRecordId.startsWith(`${act.data.siteId}/`)) return [];
      const found = analysedOn?.(assayRecordId, lotId);
      if (!found || found.analysedOn <= usedOn) return [];
      const isAfterUse = found.anewOn !== undefined && found.anewOn > usedOn;
      return isAfterUse ? [] : [{ lotId, analysedOn: found.analysedOn, usedOn }];
    });
    return [...recordedBefore, ...usedBefore];
  },
};

/** What leaves a lot in the sense that somebody uses it. */
function lotsTakenIn(act: Act): readonly TakenLot[] {
  if ('goods' in act.data) return act.data.goods.flatMap(({ takes }) => takes);
  if (act.type === 'Dispatched') return act.data.lines.map(({ taken }) => taken);
  return act.type === 'Refined' || act.type === 'MagnetProduced' || act.type === 'Recycled'
    ? act.data.takes
    : [];
}
