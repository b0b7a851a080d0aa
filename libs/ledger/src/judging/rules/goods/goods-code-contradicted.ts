import {
  basisIn,
  compoundFormOf,
  goodsCodeMatterOf,
  materialOf,
  rareEarths,
  type GoodsCodeMatter,
} from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { LotStamp } from '../../../records/lines';
import type { RuleOfActs } from '../../facts';
import { goodsIn } from '../../lots-said';
import { rareEarthPpm } from '../../measured-ppm';

/** The tariff number is one of other matter than the lots are. */
export const goodsCodeContradicted: RuleOfActs = {
  code: 'goods-code-contradicted',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge: (act) =>
    goodsIn(act).flatMap(({ dealId, goodsCode, takes }) => {
      const matter = goodsCodeMatterOf(goodsCode);
      if (!matter) return [];
      return takes.flatMap((lot) => {
        const other = otherThan(matter, lot);
        const { lotId, material } = lot;
        return other ? [{ dealId, goodsCode, lotId, material, ...other }] : [];
      });
    }),
};

type Matter = Pick<LotStamp, 'material' | 'ppm'>;

/** The first way in which a lot is not what the code says. */
export function otherThan(matter: GoodsCodeMatter, lot: Matter): RefusalDetail | undefined {
  const { classes, scraps, rareEarthPpmMax, form, mostly, source } = matter;
  const materialClass = materialOf(lot.material)?.class;
  if (rareEarthPpmMax !== undefined) {
    const valuePpm = rareEarthPpm(lot.ppm);
    return valuePpm > rareEarthPpmMax ? { valuePpm, toPpm: rareEarthPpmMax, source } : undefined;
  }
  if (!materialClass || !classes.includes(materialClass)) {
    return { needed: classes, class: materialClass ?? '', source };
  }
  if (materialClass === 'scrap' && scraps?.some((each) => each === lot.material) === false) {
    return { needed: scraps, source };
  }
  const lotForm = compoundFormOf(lot.material);
  if (form !== undefined && lotForm !== undefined && lotForm !== form) {
    return { needed: [form], form: lotForm, source };
  }
  if (mostly === undefined) return undefined;
  const main = mainElementOf(lot);
  if (main !== undefined && (mostly as readonly string[]).includes(main)) return undefined;
  const mainPpm = main === undefined ? 0 : lot.ppm[main];
  return {
    needed: mostly,
    ...(main === undefined ? {} : { element: main }),
    valuePpm: mainPpm,
    source,
  };
}

/** The rare earth of which there is most. */
const mainElementOf = ({ ppm }: Matter) =>
  rareEarths
    .filter((element) => (ppm[element] ?? 0) > 0)
    .sort((a, b) => (ppm[b] ?? 0) - (ppm[a] ?? 0))[0];
