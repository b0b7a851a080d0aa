import { divideToNearest, sumOfGrams, type RefusalDetail } from '@lodestone/kernel';
import {
  basisIn,
  currencyOf,
  degreeMatterOf,
  flagFiguresOn,
  milliPerDollarOn,
  valueBandOn,
} from '@lodestone/reference';
import type { GoodsLine } from '../../../records/lines';
import type { RuleOfActs } from '../../facts';
import { goodsIn } from '../../lots-said';

/**
 * A kilogram is invoiced at what no such goods ever cost. Of a few grams nothing is asked, because
 * samples are paid by the piece; an assembly may be worth any times its magnets.
 */
export const valueUnusual: RuleOfActs = {
  code: 'value-unusual',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge: (act) => goodsIn(act).flatMap((line) => outside(line, act.data.occurredOn)),
};

function outside(line: GoodsLine, day: string): readonly RefusalDetail[] {
  const { dealId, goodsCode, valueMinor, currency, takes } = line;
  const massGrams = sumOfGrams(takes);
  const band = valueBandOn(goodsCode, day);
  const centsPerKilogram = centsIn(line, massGrams, day);
  if (!band || centsPerKilogram === undefined) return [];
  if (massGrams < flagFiguresOn(day).valuedGramsMin) return [];
  const { fromCentsPerKilogram, toCentsPerKilogram, source } = band;
  const isDear = centsPerKilogram > BigInt(toCentsPerKilogram) && !isAssembly(line);
  if (centsPerKilogram >= BigInt(fromCentsPerKilogram) && !isDear) return [];
  return [
    {
      dealId,
      goodsCode,
      valueMinor,
      currency,
      massGrams,
      centsPerKilogram: String(centsPerKilogram),
      fromCentsPerKilogram,
      toCentsPerKilogram,
      source,
    },
  ];
}

const gramsPerKilogram = 1_000n;
const centsPerDollar = 100n;
const milli = 1_000n;

/** US cents a kilogram, by a rate that is a matter of configuration. */
function centsIn(
  { valueMinor, currency }: GoodsLine,
  massGrams: number,
  day: string,
): bigint | undefined {
  const rate = milliPerDollarOn(currency, day);
  const exponent = currencyOf(currency)?.exponent;
  if (rate === undefined || exponent === undefined || massGrams === 0) return undefined;
  const minorPerUnit = 10n ** BigInt(exponent);
  return divideToNearest(
    BigInt(valueMinor) * centsPerDollar * milli * gramsPerKilogram,
    minorPerUnit * BigInt(rate) * BigInt(massGrams),
  );
}

const isAssembly = ({ processingDegree = '' }: GoodsLine): boolean =>
  degreeMatterOf(processingDegree)?.isAssembly ?? false;
