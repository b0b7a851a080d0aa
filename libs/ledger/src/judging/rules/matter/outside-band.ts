import { basisIn, stepBandsOn } from '@lodestone/reference';
import { valuesFor } from '../../band-values';
import type { RuleOfActs } from '../../facts';
import { transformedBy } from '../../step-of-act';

/** A yield, a gain or a ratio that a metallurgist does not expect of the step. */
export const outsideBand: RuleOfActs = {
  code: 'outside-band',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(told) {
    const { act } = transformedBy(told) ?? {};
    if (!act) return [];
    return stepBandsOn(act.data.step, act.data.occurredOn).flatMap((band) =>
      valuesFor(act, band)
        .filter(({ valuePpm }) => valuePpm < band.fromPpm || valuePpm > band.toPpm)
        .map(({ valuePpm, element }) => ({
          step: act.data.step,
          band: band.kind,
          ...(element === undefined ? {} : { element }),
          valuePpm,
          fromPpm: band.fromPpm,
          toPpm: band.toPpm,
          source: band.source,
          status: band.status,
        })),
    );
  },
};
