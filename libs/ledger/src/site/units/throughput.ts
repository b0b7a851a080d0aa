import { ceilingFiguresOn, rareEarths, type RareEarth } from '@lodestone/reference';
import { contentOf, totalMicrograms, type Content } from '../../measuring/content';
import { elementVariance, totalVariance, type Measured } from '../../measuring/line-errors';
import type { Transformation } from '../../records/site.events';
import type { Throughput } from '../site.rows';

/** What a sum is kept of: each rare earth, and all of them together. */
export type Summed = RareEarth | 'total';

export const summed: readonly Summed[] = [...rareEarths, 'total'];

export const amountOf = (content: Content, what: Summed): bigint =>
  what === 'total' ? totalMicrograms(content) : (content.get(what) ?? 0n);

export const noThroughput: Throughput = { variance: {}, outMicrograms: {} };

/** The errors that one act adds to those of its unit, and what it took out of it. */
export function throughputOf({ takes, makes, wastes, occurredOn }: Transformation): Throughput {
  const figures = ceilingFiguresOn(occurredOn);
  const outputs = [...makes, ...wastes];
  const lines: readonly Measured[] = [...takes, ...outputs];
  const out = outputs.map(({ massGrams, ppm }) => contentOf(massGrams, ppm));
  const entries = summed.map((what) => {
    const errors = lines.map((line) =>
      what === 'total' ? totalVariance(line, figures) : elementVariance(line, what, figures),
    );
    const variance = errors.reduce((sum, error) => sum + error, 0n);
    return [what, variance, out.reduce((sum, part) => sum + amountOf(part, what), 0n)] as const;
  });
  return {
    variance: textsOf(entries.map(([what, variance]) => [what, variance])),
    outMicrograms: textsOf(entries.map(([what, , outOf]) => [what, outOf])),
  };
}

/** `sign` −1 takes away what an act had added. */
export const addThroughput = (a: Throughput, b: Throughput, sign: 1n | -1n): Throughput => ({
  variance: addTexts(a.variance, b.variance, sign),
  outMicrograms: addTexts(a.outMicrograms, b.outMicrograms, sign),
});

type Texts = Readonly<Record<string, string>>;

const textsOf = (entries: ReadonlyArray<readonly [string, bigint]>): Texts =>
  Object.fromEntries(
    entries.filter(([, value]) => value > 0n).map(([what, value]) => [what, String(value)]),
  );

const addTexts = (a: Texts, b: Texts, sign: bigint): Texts =>
  textsOf(
    summed.map((what) => [what, BigInt(a[what] ?? '0') + sign * BigInt(b[what] ?? '0')] as const),
  );

/** The square of the error of everything that went through, in (10⁻⁶ µg)²: lines and what is common. */
export function varianceOf(
  { variance, outMicrograms }: Throughput,
  what: Summed,
  occurredOn: string,
): bigint {
  const { totalCommonPpm, elementCommonPpm } = ceilingFiguresOn(occurredOn);
  const common =
    BigInt(outMicrograms[what] ?? '0') *
    BigInt(what === 'total' ? totalCommonPpm : elementCommonPpm);
  return BigInt(variance[what] ?? '0') + common * common;
}
