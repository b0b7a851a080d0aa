import { basisIn, goodsCodeMatterOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { otherThan } from './goods-code-contradicted';

/** What was landed is not what its tariff number says. */
export const importCodeContradicted: RuleOfActs = {
  code: 'goods-code-contradicted',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge: (act) =>
    act.type === 'ImportLanded'
      ? act.data.makes.flatMap(({ goodsCode, ...lot }) => {
          const matter = goodsCode === undefined ? undefined : goodsCodeMatterOf(goodsCode);
          const other = matter && otherThan(matter, lot);
          const { lotId, material } = lot;
          return other ? [{ goodsCode, lotId, material, ...other }] : [];
        })
      : [],
};
