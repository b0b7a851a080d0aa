import { basisIn, degreeMatterOf, flagFiguresOn, gramsOf, unitOf } from '@lodestone/reference';
import { sumOfGrams, type RefusalDetail } from '@lodestone/kernel';
import type { GoodsLine } from '../../../records/lines';
import type { RuleOfActs } from '../../facts';
import { goodsIn } from '../../lots-said';

/**
 * The net mass or the quantity of the statistics is not the mass of the lots that went, or their
 * number not the pieces. Of an assembly the lots are a part: it may only weigh more.
 */
export const massContradicted: RuleOfActs = {
  code: 'mass-contradicted',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge(act) {
    const { declaredMassPpm } = flagFiguresOn(act.data.occurredOn);
    return goodsIn(act).flatMap((line) => {
      const takenGrams = sumOfGrams(line.takes);
      const isAssembly = degreeMatterOf(line.processingDegree ?? '')?.isAssembly ?? false;
      const mostApartGrams = Math.ceil((takenGrams * declaredMassPpm) / 1_000_000);
      const ofMass = saidOf(line)
        .filter(
          ({ saidGrams }) =>
            takenGrams - saidGrams > mostApartGrams ||
            (saidGrams - takenGrams > mostApartGrams && !isAssembly),
        )
        .map((said) => ({ ...said, takenGrams, mostApartGrams }));
      return [...ofMass, ...otherPieces(line)].map((said) => ({ dealId: line.dealId, ...said }));
    });
  },
};

type SaidMass = RefusalDetail & Readonly<{ saidGrams: number }>;

function saidOf({ netMassGrams, statistics }: GoodsLine): readonly SaidMass[] {
  const net =
    netMassGrams === undefined ? [] : [{ field: 'netMassGrams', saidGrams: netMassGrams }];
  if (statistics === undefined || unitOf(statistics.unitCode)?.measures !== 'mass') return net;
  const grams = gramsOf(statistics.quantity, statistics.unitCode);
  return grams.outcome === 'exact'
    ? [...net, { field: 'statistics', saidGrams: grams.massGrams }]
    : net;
}

/** Pieces are counted: what is said twice is said the same. */
function otherPieces({ pieces, statistics }: GoodsLine): readonly RefusalDetail[] {
  if (pieces === undefined || statistics === undefined) return [];
  const { quantity, unitCode } = statistics;
  if (unitOf(unitCode)?.measures !== 'pieces' || Number(quantity) === pieces) return [];
  return [{ field: 'statistics', saidPieces: quantity, pieces }];
}
