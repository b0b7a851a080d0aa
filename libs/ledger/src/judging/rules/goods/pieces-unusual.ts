import { sumOfGrams, type RefusalDetail } from '@lodestone/kernel';
import {
  basisIn,
  degreeMatterOf,
  materialOf,
  pieceMassOn,
  type PieceMass,
} from '@lodestone/reference';
import type { GoodsLine } from '../../../records/lines';
import type { RuleOfActs } from '../../facts';
import { goodsIn } from '../../lots-said';

type Counted = Readonly<{ pieces: number; massGrams: number; processingDegree?: string }>;

/** One magnet, or the magnets of one article, would weigh what none weighs. */
export const piecesUnusual: RuleOfActs = {
  code: 'pieces-unusual',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge(act) {
    const usual = pieceMassOn(act.data.occurredOn);
    return goodsIn(act).flatMap((line) =>
      countsIn(line).flatMap((count) =>
        outside(count, usual).map((breach) => ({
          dealId: line.dealId,
          ...breach,
        })),
      ),
    );
  },
};

/** What is counted: the whole line where it is all magnets, and every article whose lot is one. */
function countsIn({
  pieces,
  processingDegree,
  takes,
  billOfMaterials = [],
}: GoodsLine): readonly Counted[] {
  const magnets = new Set(takes.filter(isMagnet).map(({ lotId }) => lotId));
  const whole = {
    massGrams: sumOfGrams(takes),
    ...(processingDegree === undefined ? {} : { processingDegree }),
  };
  return [
    ...(pieces === undefined || !takes.every(isMagnet) ? [] : [{ ...whole, pieces }]),
    ...billOfMaterials.filter(({ lotId }) => magnets.has(lotId)),
  ];
}

const isMagnet = ({ material }: Readonly<{ material: string }>): boolean =>
  materialOf(material)?.class === 'magnet';

function outside(
  count: Counted,
  { fromMilligrams, toMilligrams, source }: PieceMass,
): readonly RefusalDetail[] {
  const { pieces, massGrams } = count;
  const milligramsPerPiece = Math.round((massGrams * 1_000) / pieces);
  const isTooHeavy = milligramsPerPiece > toMilligrams && !isAssembly(count);
  if (milligramsPerPiece >= fromMilligrams && !isTooHeavy) return [];
  return [{ pieces, massGrams, milligramsPerPiece, fromMilligrams, toMilligrams, source }];
}

/** The rotor of a wind turbine holds a tonne of them. */
const isAssembly = ({ processingDegree = '' }: Counted): boolean =>
  degreeMatterOf(processingDegree)?.isAssembly ?? false;
