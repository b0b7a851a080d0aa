import { basisIn, flagFiguresOn } from '@lodestone/reference';
import { sumOfGrams, type RefusalDetail } from '@lodestone/kernel';
import type { RuleOfActs } from '../../facts';
import { dealsOf, underSales, type UnderSale } from './terms-of-sale';

/** The goods are declared by another code, grade, count or price than they were sold. */
export const exportContradictsSale: RuleOfActs = {
  code: 'export-contradicts-sale',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge(act) {
    const { unitValuePpm } = flagFiguresOn(act.data.occurredOn);
    return underSales(act).flatMap((under) =>
      [...otherWords(under), ...otherPieces(under), ...otherPrice(under, unitValuePpm)].map(
        (difference) => ({ ...dealsOf(under), ...difference }),
      ),
    );
  },
};

const otherWords = ({ line, sale }: UnderSale): readonly RefusalDetail[] =>
  (['goodsCode', 'grade', 'currency'] as const)
    .filter((term) => line[term] !== sale[term])
    .map((term) => ({ term, sold: sale[term], exported: line[term] }));

const gramsOf = ({ line }: UnderSale): number => sumOfGrams(line.takes);

/**
 * As many pieces as are in the grams that go: the same magnets weigh the same, and a piece more or
 * less is a matter of rounding.
 */
function otherPieces(under: UnderSale): readonly RefusalDetail[] {
  const { line, sale } = under;
  if (line.pieces === undefined || sale.pieces === undefined) return [];
  const exportedGrams = gramsOf(under);
  const usual = Math.round((sale.pieces * exportedGrams) / sale.massGrams);
  const apart = Math.abs(line.pieces - usual);
  if (apart <= Math.max(1, Math.round(usual * piecesShare))) return [];
  return [
    {
      term: 'pieces',
      sold: sale.pieces,
      soldGrams: sale.massGrams,
      exported: line.pieces,
      exportedGrams,
      usual,
    },
  ];
}

/** Boxes are filled by weight. */
const piecesShare = 0.02;

/** By the gram, in one currency: a part of the goods has a part of the price. */
function otherPrice(under: UnderSale, unitValuePpm: number): readonly RefusalDetail[] {
  const { line, sale } = under;
  if (line.currency !== sale.currency) return [];
  const exportedGrams = gramsOf(under);
  const scale = 1_000_000n;
  const usual = BigInt(sale.valueMinor) * BigInt(exportedGrams);
  const declared = BigInt(line.valueMinor) * BigInt(sale.massGrams);
  const apart = declared > usual ? declared - usual : usual - declared;
  // A unit of the currency more or less is a matter of rounding, whatever the share of it.
  const isRounding = apart <= BigInt(sale.massGrams);
  if (isRounding || apart * scale <= usual * BigInt(unitValuePpm)) return [];
  return [
    {
      term: 'valueMinor',
      sold: sale.valueMinor,
      soldGrams: sale.massGrams,
      exported: line.valueMinor,
      exportedGrams,
      currency: sale.currency,
      mostApartPpm: unitValuePpm,
    },
  ];
}
