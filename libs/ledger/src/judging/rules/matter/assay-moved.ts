import { basisIn, ceilingFiguresOn, flagFiguresOn, rareEarths } from '@lodestone/reference';
import { isBeyond } from '../../../measuring/ceilings';
import { contentOf } from '../../../measuring/content';
import { elementVariance } from '../../../measuring/line-errors';
import type { RuleOfActs } from '../../facts';

/** Earlier takings keep figures from which the new assay differs by more than so many σ. */
export const assayMoved: RuleOfActs = {
  code: 'assay-moved',
  severity: 'lapse',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act) {
    if (act.type !== 'LotAssayed') return [];
    const { lot, toPpm, analysis, occurredOn } = act.data;
    const { massGrams, material, ppm } = lot;
    const figures = ceilingFiguresOn(occurredOn);
    const { reassaySigmas } = flagFiguresOn(occurredOn);
    const [was, is] = [contentOf(massGrams, ppm), contentOf(massGrams, toPpm)];
    return rareEarths.flatMap((element) => {
      const [before, after] = [was.get(element) ?? 0n, is.get(element) ?? 0n];
      const variance =
        elementVariance({ material, massGrams, ppm }, element, figures) +
        elementVariance({ material, massGrams, ppm: toPpm, analysis }, element, figures);
      const moved = after > before ? after - before : before - after;
      if (!isBeyond(moved, variance, reassaySigmas)) return [];
      const [fromPpm, newPpm] = [ppm[element] ?? 0, toPpm[element] ?? 0];
      return [{ lotId: lot.lotId, element, fromPpm, toPpm: newPpm }];
    });
  },
};
