import {
  basisIn,
  codesNaming,
  compoundFormOf,
  controlledOf18,
  goodsCodeMatterOf,
  materialOf,
  mediumAndHeavy,
  partedPpm,
  rareEarths,
  type CompoundForm,
  type GoodsCodeMatter,
  type RareEarth,
} from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { LotStamp } from '../../../records/lines';
import type { RuleOfActs } from '../../facts';
import { goodsIn } from '../../lots-said';
import { rareEarthPpm, sharePpm } from '../../../measuring/shares';
import { oxidePpm } from '../../measured-ppm';

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
  if (lotForm !== undefined && matter.notForms?.includes(lotForm) === true) {
    return { form: lotForm, source };
  }
  if (mostly !== undefined) return otherMain(mostly, lot, source);
  // What says neither form nor mixture says a shape: a target is made of anything.
  const isOfRest = form !== undefined || matter.largestPpmMax !== undefined || matter.heavyPpm;
  return isOfRest ? remainder(matter, lot, lotForm) : undefined;
}

function otherMain(
  mostly: readonly RareEarth[],
  lot: Matter,
  source: string,
): RefusalDetail | undefined {
  const main = mainElementOf(lot);
  if (main !== undefined && mostly.includes(main)) return undefined;
  const mainPpm = main === undefined ? 0 : lot.ppm[main];
  return {
    needed: mostly,
    ...(main === undefined ? {} : { element: main }),
    valuePpm: mainPpm,
    source,
  };
}

/**
 * A code for mixtures, or for all the rest: what is nearly all one rare earth has a code that names it,
 * and so have the heavy ones. That is how terbium leaves as an oxide among others.
 */
function remainder(
  { largestPpmMax, heavyPpm, controlledPpmMax, source }: GoodsCodeMatter,
  lot: Matter,
  form: CompoundForm | undefined,
): RefusalDetail | undefined {
  const main = mainElementOf(lot);
  if (main === undefined) return undefined;
  const share = (elements: readonly RareEarth[]): number => sharePpm(lot.ppm, elements);
  const isMetal = materialOf(lot.material)?.class === 'metal';
  const kind = isMetal ? 'metal' : form;
  const named = kind === undefined ? [] : codesNaming(main, kind);
  const largest = share([main]);
  if (largest > partedPpm && named.length > 0) {
    return { needed: named, element: main, valuePpm: largest, toPpm: partedPpm, source };
  }
  if (largestPpmMax !== undefined && largest > largestPpmMax) {
    return { element: main, valuePpm: largest, toPpm: largestPpmMax, source };
  }
  const heavy = share(mediumAndHeavy);
  // By weight of the goods or of their rare earths: whoever keeps one of the two is right.
  const isHeavyInMass = oxidePpm(lot.ppm) * heavy > 300_000 * 1_000_000;
  if (heavyPpm && (heavy < heavyPpm.fromPpm || (heavy > heavyPpm.toPpm && isHeavyInMass))) {
    return { elements: mediumAndHeavy, valuePpm: heavy, ...heavyPpm, source };
  }
  const controlled = share(controlledOf18);
  return controlledPpmMax !== undefined && controlled > controlledPpmMax
    ? { elements: controlledOf18, valuePpm: controlled, toPpm: controlledPpmMax, source }
    : undefined;
}

/** The rare earth of which there is most. */
const mainElementOf = ({ ppm }: Matter) =>
  rareEarths
    .filter((element) => (ppm[element] ?? 0) > 0)
    .sort((a, b) => (ppm[b] ?? 0) - (ppm[a] ?? 0))[0];
