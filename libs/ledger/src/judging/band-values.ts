import { divideToNearest, ppmWhole, sumOfGrams } from '@lodestone/kernel';
import {
  flagFiguresOn,
  materialOf,
  rareEarths,
  stepOf,
  type Band,
  type RareEarth,
} from '@lodestone/reference';
import { addContents, contentOf, totalMicrograms, type Content } from '../measuring/content';
import type { CompositionPpm } from '../measuring/composition';
import { oxidePpm } from './measured-ppm';
import type { Transformed } from './step-of-act';

/** One value that a band is held against; `element` where it is asked element by element. */
export type BandValue = Readonly<{ valuePpm: number; element?: RareEarth }>;

type Weighed = Readonly<{ material: string; massGrams: number; ppm: CompositionPpm }>;

/**
 * The values of a transformation that a band speaks of, in parts per million; none where the act
 * cannot answer the band's question, because it is of other materials or something is still in
 * process.
 */
export function valuesFor(act: Transformed, band: Band): readonly BandValue[] {
  const { takes, makes } = act.data;
  const products = makes
    .filter(isProduct)
    .filter(({ material }) => isOneOf(band.madeMaterials, material));
  if (band.kind === 'product-oxide')
    return products.map((lot) => ({ valuePpm: oxidePpm(lot.ppm) }));
  const asksOfOthers = !takes.every(({ material }) => isOneOf(band.takenMaterials, material));
  if (isInProcess(act) || band.over !== 'act' || asksOfOthers) return [];
  const gross = sumOfGrams(takes);
  switch (band.kind) {
    case 'recovery':
      return recoveries(act, products, band);
    case 'gross-yield':
      return share(BigInt(sumOfGrams(products)), BigInt(gross));
    case 'other-matter-out':
      return share(otherMatterOut(act), BigInt(gross) * BigInt(ppmWhole));
    case 'other-matter-in':
      return share(-otherMatterOut(act), BigInt(gross) * BigInt(ppmWhole));
    case 'gross-gain': {
      const added = BigInt(sumOfGrams(act.data.adds)) * BigInt(ppmWhole);
      return share(added - otherMatterOut(act), BigInt(gross) * BigInt(ppmWhole));
    }
    case 'pick-up':
      return share(rise(takes, products, band), BigInt(sumOfGrams(products)) * BigInt(ppmWhole));
    case 'source-uptake':
      return share(rise(takes, products, band), amount(takes.filter(isNoMagnet), band));
    case 'nd-pr-ratio':
      return ratioMoved(act);
    default:
      return [];
  }
}

/**
 * Something of it is still in a unit, or was before. A furnace or a kiln is emptied with every batch: an
 * act that names what went in and what came out of it is whole.
 */
const isInProcess = ({ data: { step, unitId, takes, makes } }: Transformed): boolean =>
  unitId !== undefined &&
  (stepOf(step)?.isContinuous !== false || takes.length === 0 || makes.length === 0);

/** Neither scrap nor tailings that are kept. */
const isProduct = ({ material }: Weighed): boolean =>
  materialOf(material)?.class !== 'scrap' && material !== 'stockpiled-tailings';

const isNoMagnet = ({ material }: Weighed): boolean => materialOf(material)?.class !== 'magnet';

const isOneOf = (codes: readonly string[] | undefined, code: string): boolean =>
  codes?.includes(code) ?? true;

const contentOfAll = (lines: readonly Weighed[]): Content =>
  addContents(lines.map(({ massGrams, ppm }) => contentOf(massGrams, ppm)));

/**
 * Micrograms that are neither rare earth nor in what was made: the line `other-matter`, and what the
 * wastes hold beside rare earths, because slag carries oxygen off as well.
 */
function otherMatterOut({ data: { takes, makes, adds } }: Transformed): bigint {
  const grossGrams = sumOfGrams(takes) + sumOfGrams(adds) - sumOfGrams(makes);
  const rareEarths = totalMicrograms(contentOfAll(takes)) - totalMicrograms(contentOfAll(makes));
  return BigInt(grossGrams) * BigInt(ppmWhole) - rareEarths;
}

const share = (part: bigint, whole: bigint, element?: RareEarth): readonly BandValue[] => {
  if (whole <= 0n) return [];
  const valuePpm = Number(divideToNearest(part * BigInt(ppmWhole), whole));
  return [{ valuePpm, ...(element === undefined ? {} : { element }) }];
};

/** An element of which there is less is known too badly to be judged (postings.md C3). */
const hasAtLeast = (lines: readonly Weighed[], element: RareEarth, floorPpm: number): boolean =>
  (contentOfAll(lines).get(element) ?? 0n) >= BigInt(sumOfGrams(lines)) * BigInt(floorPpm);

function recoveries(
  { data: { takes, occurredOn } }: Transformed,
  products: readonly Weighed[],
  { elements = rareEarths }: Band,
): readonly BandValue[] {
  const [put, got] = [contentOfAll(takes), contentOfAll(products)];
  const { recoveryFloorPpm } = flagFiguresOn(occurredOn);
  return elements
    .filter((element) => hasAtLeast(takes, element, recoveryFloorPpm))
    .flatMap((element) => share(got.get(element) ?? 0n, put.get(element) ?? 0n, element));
}

const amount = (lines: readonly Weighed[], { elements = rareEarths }: Band): bigint => {
  const content = contentOfAll(lines);
  return elements.reduce((sum, element) => sum + (content.get(element) ?? 0n), 0n);
};

/** What the magnets hold more of the band's elements than before: what a diffusion brought. */
const rise = (takes: readonly Weighed[], products: readonly Weighed[], band: Band): bigint =>
  amount(products, band) -
  amount(
    takes.filter((lot) => !isNoMagnet(lot)),
    band,
  );

function ratioMoved({ data }: Transformed): readonly BandValue[] {
  const sides = [data.takes, [...data.makes, ...data.wastes]];
  const { ratioFloorPpm } = flagFiguresOn(data.occurredOn);
  const isKnown = sides.every((lines) =>
    (['Nd', 'Pr'] as const).every((element) => hasAtLeast(lines, element, ratioFloorPpm)),
  );
  if (!isKnown) return [];
  const [put, got] = sides.map(contentOfAll) as [Content, Content];
  const of = (content: Content, element: RareEarth): bigint => content.get(element) ?? 0n;
  return share(of(got, 'Nd') * of(put, 'Pr'), of(got, 'Pr') * of(put, 'Nd'));
}
