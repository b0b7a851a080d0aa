import { otherElements, rareEarths } from '@lodestone/reference';
import { ppmWhole } from '@lodestone/kernel';
import { field } from './field';

const elementSymbols: readonly string[] = [...rareEarths, ...otherElements];
const symbols: ReadonlySet<string> = new Set(elementSymbols);

/**
 * Whole parts per million by weight per element, on the basis of the grams recorded. Together no
 * more than the whole; what is not listed was below detection.
 */
export const Ppm = (): PropertyDecorator =>
  field({
    code: 'composition-malformed',
    holds: isComposition,
    schema: {
      type: 'object',
      propertyNames: { enum: [...elementSymbols] },
      additionalProperties: { type: 'integer', minimum: 0, maximum: ppmWhole },
    },
    message: {
      en: `must give whole ppm (0 to ${ppmWhole}, together at most ${ppmWhole}) by element symbol`,
      zh: `必须按元素符号给出整数 ppm（0 至 ${ppmWhole}，合计不超过 ${ppmWhole}）`,
    },
  });

function isComposition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let sum = 0;
  for (const [symbol, ppm] of Object.entries(value)) {
    if (!symbols.has(symbol) || !Number.isSafeInteger(ppm) || Number(ppm) < 0) return false;
    sum += Number(ppm);
  }
  return sum <= ppmWhole;
}
