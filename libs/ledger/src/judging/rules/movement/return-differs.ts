import {
  basisIn,
  ceilingFiguresOn,
  gainFiguresOn,
  rareEarths,
  type RareEarth,
} from '@lodestone/reference';
import { isBeyond } from '../../../measuring/ceilings';
import { contentOf } from '../../../measuring/content';
import { elementVariance, type Measured } from '../../../measuring/line-errors';
import type { LotStamp } from '../../../records/lines';
import type { Act } from '../../../records/site.events';
import type { FactsOfAct, RuleOfActs } from '../../facts';
import type { ReturnedFrom } from '../../returned-from';

/**
 * Matter comes back that did not leave, or goes back that did not come, by its name or by what it holds;
 * or before it did.
 */
export const returnDiffers: RuleOfActs = {
  code: 'return-differs',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(act, facts) {
    const returned = returnedBy(act, facts);
    if (!returned) return [];
    const { named, from, lots } = returned;
    const { occurredOn } = act.data;
    const { materials: sentMaterials, occurredOn: sentOn } = from;
    const back = new Set(lots.map(({ material }) => material));
    const materials = [...back].filter((material) => !sentMaterials.includes(material));
    const richer = materials.length > 0 ? [] : richerThan(from, lots, occurredOn);
    if (materials.length === 0 && richer.length === 0 && occurredOn >= sentOn) return [];
    return [
      {
        ...named,
        ...(materials.length > 0 ? { materials, sentMaterials } : {}),
        ...(richer.length > 0 ? { elements: richer } : {}),
        ...(occurredOn < sentOn ? { occurredOn, sentOn } : {}),
      },
    ];
  },
};

type Returned = Readonly<{
  named: Readonly<Record<string, string | undefined>>;
  from: ReturnedFrom;
  lots: readonly LotStamp[];
}>;

/** What no lot that left held so much of, beyond what laboratories and scales can be off. */
function richerThan(
  { mostPpm }: ReturnedFrom,
  lots: readonly LotStamp[],
  day: string,
): readonly RareEarth[] {
  if (mostPpm === undefined) return [];
  const [figures, { sigmas }] = [ceilingFiguresOn(day), gainFiguresOn(day)];
  return rareEarths.filter((element) =>
    lots.some(({ material, massGrams, ppm }) => {
      const [came, most] = [ppm, mostPpm].map((each) => ({ material, massGrams, ppm: each }));
      if (!came || !most) return false;
      const contentIn = (line: Measured): bigint =>
        contentOf(line.massGrams, line.ppm).get(element) ?? 0n;
      const variance =
        elementVariance(came, element, figures) + elementVariance(most, element, figures);
      return isBeyond(contentIn(came) - contentIn(most), variance, sigmas);
    }),
  );
}

function returnedBy(
  act: Act,
  { returnedDealOf, returnedImportOf }: FactsOfAct,
): Returned | undefined {
  if (act.type === 'ImportLanded') {
    const from = returnedDealOf?.(act);
    const { returnedDealId, makes } = act.data;
    return from && { named: { returnedDealId }, from, lots: makes };
  }
  if (act.type !== 'Exported') return undefined;
  const from = returnedImportOf?.(act);
  const { returnedImportRecordId, goods } = act.data;
  const lots = goods.flatMap(({ takes }) => takes);
  return from && { named: { returnedImportRecordId }, from, lots };
}
