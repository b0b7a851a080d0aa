import { basisIn, degreeMatterOf, materialOf, pieceMassOn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { goodsIn } from '../../lots-said';

type Counted = Readonly<{ pieces: number; massGrams: number; processingDegree?: string }>;

/** One magnet, or the magnets of one article, would weigh what none weighs. */
export const piecesUnusual: RuleOfActs = {
  code: 'pieces-unusual',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge(act) {
    const { fromMilligrams, toMilligrams, source } = pieceMassOn(act.data.occurredOn);
    return goodsIn(act)
      .filter(({ takes }) =>
        takes.every(({ material }) => materialOf(material)?.class === 'magnet'),
      )
      .flatMap(({ dealId, pieces, processingDegree, takes, billOfMaterials = [] }) => {
        const massGrams = takes.reduce((sum, lot) => sum + lot.massGrams, 0);
        const whole = { massGrams, ...(processingDegree ? { processingDegree } : {}) };
        const counts: readonly Counted[] = [
          ...(pieces === undefined ? [] : [{ ...whole, pieces }]),
          ...billOfMaterials,
        ];
        return counts.flatMap((count) => {
          const milligramsPerPiece = Math.round((count.massGrams * 1_000) / count.pieces);
          const isTooHeavy = milligramsPerPiece > toMilligrams && !isAssembly(count);
          if (milligramsPerPiece >= fromMilligrams && !isTooHeavy) return [];
          const { pieces: counted, massGrams: grams } = count;
          return [
            {
              dealId,
              pieces: counted,
              massGrams: grams,
              milligramsPerPiece,
              fromMilligrams,
              toMilligrams,
              source,
            },
          ];
        });
      });
  },
};

/** The rotor of a wind turbine holds a tonne of them. */
const isAssembly = ({ processingDegree = '' }: Counted): boolean =>
  degreeMatterOf(processingDegree)?.isAssembly ?? false;
