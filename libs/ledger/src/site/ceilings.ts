import type { Micrograms, Refusal } from '@lodestone/kernel';
import { ppmWhole } from '@lodestone/kernel';
import {
  ceilingFiguresOn,
  materialOf,
  oxideFactors,
  rareEarths,
  type CeilingFigures,
  type RareEarth,
} from '@lodestone/reference';
import { contentOf, totalMicrograms, type Content } from '../postings/posting-line';
import type { CompositionPpm } from './lines';

/**
 * What cannot be, by stoichiometry and conservation (postings.md §4 C1–C3, C6), in order of
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

/** Grams of a material at a composition: what a ceiling is asked about. */
export type Measured = Readonly<{ material: string; massGrams: number; ppm: CompositionPpm }>;

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
  const ceilings = ceilingFiguresOn(occurredOn);
  const ins = inputs.map(withContent);
  const outs = outputs.map(withContent);
  const lines = [...ins, ...outs];

  const totalIn = sum(ins.map(({ content }) => totalMicrograms(content)));
  const totalOut = sum(outs.map(({ content }) => totalMicrograms(content)));
  const totalSigmas = lines.map(
    ({ material, content }) => totalMicrograms(content) * totalRelativePpm(material, ceilings),
  );
  const totalCommon = totalOut * BigInt(ceilings.totalCommonPpm);
  if (isBeyond(totalOut - totalIn, [...totalSigmas, totalCommon], ceilings.sigmas)) {
    return {
      code: 'more-rare-earth-out-than-in',
      detail: { inMicrograms: String(totalIn), outMicrograms: String(totalOut) },
    };
  }

  for (const element of rareEarths) {
    const elementIn = sum(ins.map(({ content }) => content.get(element) ?? 0n));
    const elementOut = sum(outs.map(({ content }) => content.get(element) ?? 0n));
    if (elementOut <= elementIn) continue;
    const sigmas = lines.map((line) => elementSigma(line, element, ceilings));
    const common = elementOut * BigInt(ceilings.elementCommonPpm);
    if (isBeyond(elementOut - elementIn, [...sigmas, common], ceilings.sigmas)) {
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

type Weighed = Measured & { readonly content: Content };

const withContent = (line: Measured): Weighed => ({
  ...line,
  content: contentOf(line.massGrams, line.ppm),
});

const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);

const totalRelativePpm = (material: string, ceilings: CeilingFigures): bigint =>
  BigInt(
    materialOf(material)?.isMeasuredAsMetalOrOxide
      ? ceilings.totalLineOxideOrMetalPpm
      : ceilings.totalLineOtherPpm,
  );

/** In µg × 10⁻⁶; the absolute part stands for "not listed = below detection" (C3). */
const elementSigma = (line: Weighed, element: RareEarth, ceilings: CeilingFigures): bigint =>
  (line.content.get(element) ?? 0n) * BigInt(ceilings.elementLinePpm) +
  BigInt(line.massGrams) * BigInt(ceilings.elementDetectionPpm) * BigInt(ppmWhole);

function isBeyond(excess: Micrograms, sigmas: readonly bigint[], allowedSigmas: number): boolean {
  if (excess <= 0n) return false;
  const variance = sum(sigmas.map((sigma) => sigma * sigma));
  const scaled = excess * BigInt(ppmWhole);
  return scaled * scaled > BigInt(allowedSigmas * allowedSigmas) * variance;
}
