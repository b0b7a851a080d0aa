import { ppmWhole, type Refusal } from '@lodestone/kernel';
import { ceilingFiguresOn, materialOf, oxideFactors, rareEarths } from '@lodestone/reference';
import { contentOf, totalMicrograms } from './content';
import { elementVariance, totalVariance, type Measured } from './line-errors';

/**
 * What cannot be, by stoichiometry and conservation (postings.md §4 C1–C3, C5), in order of
 * precedence. The figures are dated configuration of `@lodestone/reference`.
 */
export const compositionRefusals = [
  'composition-exceeds-whole',
  'richer-than-pure-compound',
] as const;

export const balanceRefusals = [
  'more-rare-earth-out-than-in',
  'more-of-element-out-than-in',
] as const;

export type CompositionRefusal = (typeof compositionRefusals)[number];
export type BalanceRefusal = (typeof balanceRefusals)[number];

/** Is a composition possible for its material at all? */
export function refuseComposition(
  { material, ppm }: Pick<Measured, 'material' | 'ppm'>,
  occurredOn: string,
): Pick<Refusal<CompositionRefusal>, 'code' | 'detail'> | undefined {
  const parts = Object.values(ppm).reduce((sum, part) => sum + part, 0);
  if (parts > ppmWhole) {
    return { code: 'composition-exceeds-whole', detail: { material, ppm: parts } };
  }
  if (materialOf(material)?.pureCompound !== 'oxide') return undefined;
  // C1: expressed as oxides the rare earths alone would be more than the whole.
  const asOxides = rareEarths.reduce(
    (sum, element) =>
      sum + BigInt(ppm[element] ?? 0) * BigInt(oxideFactors[element].oxidePerMetalMicro),
    0n,
  );
  const allowedPpm = ppmWhole + ceilingFiguresOn(occurredOn).pureCompoundRoundingPpm;
  if (asOxides <= BigInt(allowedPpm) * BigInt(ppmWhole)) return undefined;
  // Rounded up, so that the answer never shows the allowed figure itself as too much.
  const oxidePpm = Number((asOxides + BigInt(ppmWhole) - 1n) / BigInt(ppmWhole));
  return { code: 'richer-than-pure-compound', detail: { material, oxidePpm, allowedPpm } };
}

/**
 * C2 and C3: out + waste − in may exceed zero by at most four standard deviations of weighing and
 * assay. Compared as squares of integers, so that no content ever passes through a float.
 */
export function refuseBalance(
  inputs: readonly Measured[],
  outputs: readonly Measured[],
  occurredOn: string,
): Pick<Refusal<BalanceRefusal>, 'code' | 'detail'> | undefined {
  const figures = ceilingFiguresOn(occurredOn);
  const lines = [...inputs, ...outputs];
  const ins = inputs.map(({ massGrams, ppm }) => contentOf(massGrams, ppm));
  const outs = outputs.map(({ massGrams, ppm }) => contentOf(massGrams, ppm));

  const totalIn = sum(ins.map(totalMicrograms));
  const totalOut = sum(outs.map(totalMicrograms));
  const totalCommon = totalOut * BigInt(figures.totalCommonPpm);
  const totalErrors = lines.map((line) => totalVariance(line, figures));
  if (isBeyond(totalOut - totalIn, sum(totalErrors) + totalCommon ** 2n, figures.sigmas)) {
    return {
      code: 'more-rare-earth-out-than-in',
      detail: { inMicrograms: String(totalIn), outMicrograms: String(totalOut) },
    };
  }

  for (const element of rareEarths) {
    const elementIn = sum(ins.map((content) => content.get(element) ?? 0n));
    const elementOut = sum(outs.map((content) => content.get(element) ?? 0n));
    if (elementOut <= elementIn) continue;
    const errors = lines.map((line) => elementVariance(line, element, figures));
    const common = elementOut * BigInt(figures.elementCommonPpm);
    if (isBeyond(elementOut - elementIn, sum(errors) + common ** 2n, figures.sigmas)) {
      return {
        code: 'more-of-element-out-than-in',
        detail: {
          element,
          inMicrograms: String(elementIn),
          outMicrograms: String(elementOut),
        },
      };
    }
  }
  return undefined;
}

const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);

/** Is an excess (µg) more than so many standard deviations, given the variance in (10⁻⁶ µg)²? */
export function isBeyond(excess: bigint, variance: bigint, sigmas: number): boolean {
  if (excess <= 0n) return false;
  const scaled = excess * BigInt(ppmWhole);
  return scaled * scaled > BigInt(sigmas * sigmas) * variance;
}
