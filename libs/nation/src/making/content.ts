import { isRareEarth, oxideFactors } from '@lodestone/reference';
import { elementsInOrder, type Portion } from './lot';

/**
 * Grams of each element, as IEEE doubles: the nation plans with them and never books them. Only
 * + − × ÷ are used, which every machine rounds alike; what is submitted are grams × whole ppm.
 */
export type Content = Readonly<Record<string, number>>;

export const contentOf = (portions: readonly Portion[]): Content => {
  const content: Record<string, number> = {};
  for (const { lot, grams } of portions) {
    for (const [element, ppm] of Object.entries(lot.ppm)) {
      content[element] = (content[element] ?? 0) + (grams * ppm) / 1_000_000;
    }
  }
  return content;
};

export const gramsOf = (portions: readonly Portion[]): number =>
  portions.reduce((sum, { grams }) => sum + grams, 0);

/** Some elements of a content, each times its share. */
export const shareOf = (
  content: Content,
  share: number | Readonly<Record<string, number>>,
): Content =>
  Object.fromEntries(
    Object.entries(content).flatMap(([element, grams]) => {
      const part = typeof share === 'number' ? share : (share[element] ?? 0);
      return part === 0 ? [] : [[element, grams * part]];
    }),
  );

export const plus = (a: Content, b: Content): Content => {
  const sum: Record<string, number> = { ...a };
  for (const [element, grams] of Object.entries(b)) sum[element] = (sum[element] ?? 0) + grams;
  return sum;
};

export const minus = (content: Content, taken: Content): Content => {
  const rest: Record<string, number> = { ...content };
  for (const [element, grams] of Object.entries(taken))
    rest[element] = (rest[element] ?? 0) - grams;
  return rest;
};

/** Rounded down, so that an output never holds more than was recovered for it. */
export const ppmOf = (content: Content, massGrams: number): Readonly<Record<string, number>> => {
  const ppm: Record<string, number> = {};
  for (const element of elementsInOrder) {
    const parts = Math.floor(((content[element] ?? 0) * 1_000_000) / massGrams);
    if (parts > 0) ppm[element] = parts;
  }
  return ppm;
};

/** Rounded to the nearest, but never above what is left: for poor wastes of great mass. */
export const wastePpmOf = (
  content: Content,
  left: Content,
  massGrams: number,
): Readonly<Record<string, number>> => {
  const ppm: Record<string, number> = {};
  for (const element of elementsInOrder) {
    const nearest = Math.round(((content[element] ?? 0) * 1_000_000) / massGrams);
    const most = Math.floor(((left[element] ?? 0) * 1_000_000) / massGrams);
    if (Math.min(nearest, most) > 0) ppm[element] = Math.min(nearest, most);
  }
  return ppm;
};

export const roundTo = (unit: number, grams: number): number => Math.round(grams / unit) * unit;

/** For a product whose composition is what was recovered for it: never purer than pure. */
export const roundUpTo = (unit: number, grams: number): number => Math.ceil(grams / unit) * unit;

/** What the rare earths of a content weigh as oxides. */
export const oxideGramsOf = (content: Content): number =>
  Object.entries(content).reduce(
    (sum, [element, grams]) =>
      isRareEarth(element)
        ? sum + grams * (oxideFactors[element].oxidePerMetalMicro / 1_000_000)
        : sum,
    0,
  );
