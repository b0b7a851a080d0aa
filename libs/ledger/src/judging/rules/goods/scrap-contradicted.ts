import { basisIn, isScrapOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/** Matter is written off as scrap of other matter: magnets of samarium as swarf of neodymium. */
export const scrapContradicted: RuleOfActs = {
  code: 'material-contradicted',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14, 30'),
  judge(act) {
    if (act.type !== 'LotsRegrouped' || act.data.kind !== 'scrap') return [];
    const { takes, makes } = act.data;
    return makes.flatMap(({ lotId, material }) =>
      takes
        .filter((from) => !isScrapOf(from.material, material))
        .map((from) => ({
          lotId,
          material,
          of: 'scrap',
          fromLotId: from.lotId,
          fromMaterial: from.material,
        })),
    );
  },
};
