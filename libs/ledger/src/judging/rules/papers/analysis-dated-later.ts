import { basisIn } from '@lodestone/reference';
import type { Analysis } from '../../../measuring/composition';
import type { TakenLot } from '../../../records/lines';
import type { Act } from '../../../records/site.events';
import type { RuleOfActs } from '../../facts';

/**
 * An analysis of a day after it was recorded; or figures by which a lot was used that were found only
 * after the day of its use. A new assay of what is left is another thing: it is dated when it is made.
 */
export const analysisDatedLater: RuleOfActs = {
  code: 'analysis-dated-later',
  severity: 'lapse',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act, { recordedOn: firstRecordedOn, repair, analysedOn }) {
    const recordedOn = repair?.recordedOn ?? firstRecordedOn;
    const { occurredOn: usedOn } = act.data;
    const recordedBefore = analysesIn(act)
      .filter((each) => each.analysis.analysedOn > recordedOn)
      .map(({ lotId, analysis }) => ({ lotId, analysedOn: analysis.analysedOn, recordedOn }));
    const usedBefore = lotsTakenIn(act).flatMap(({ lotId, assayRecordId }) => {
      // The dates in the books of another site are told there.
      if (!assayRecordId.startsWith(`${act.data.siteId}/`)) return [];
      const found = analysedOn?.(assayRecordId, lotId);
      return found !== undefined && found > usedOn ? [{ lotId, analysedOn: found, usedOn }] : [];
    });
    return [...recordedBefore, ...usedBefore];
  },
};

type Analysed = Readonly<{ lotId: string; analysis: Analysis }>;

function analysesIn(act: Act): readonly Analysed[] {
  if (act.type === 'LotAssayed')
    return [{ lotId: act.data.lot.lotId, analysis: act.data.analysis }];
  const made =
    act.type === 'Received'
      ? act.data.receipts.flatMap((line) => [line.made ?? [], line.surplus ?? []].flat())
      : 'makes' in act.data
        ? act.data.makes
        : [];
  return made.flatMap(({ lotId, analysis }) => (analysis ? [{ lotId, analysis }] : []));
}

/** What leaves a lot in the sense that somebody uses it. */
function lotsTakenIn(act: Act): readonly TakenLot[] {
  if ('goods' in act.data) return act.data.goods.flatMap(({ takes }) => takes);
  if (act.type === 'Dispatched') return act.data.lines.map(({ taken }) => taken);
  return act.type === 'Refined' || act.type === 'MagnetProduced' || act.type === 'Recycled'
    ? act.data.takes
    : [];
}
