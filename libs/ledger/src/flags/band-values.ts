import { divideToNearest, ppmWhole } from '@lodestone/kernel';
import {
  materialOf,
  oxideFactors,
  rareEarths,
  type Band,
  type RareEarth,
} from '@lodestone/reference';
import { addContents, contentOf, totalMicrograms, type Content } from '../postings/posting-line';
import { postingsOf } from '../postings/postings-of';
import type { CompositionPpm } from '../site/lines';
import type { Act, Transformation } from '../site/site.events';

export type Transformed = Extract<Act, { data: Transformation }>;

/** One value that a band is held against; `element` where it is asked element by element. */
export type BandValue = Readonly<{ valuePpm: number; element?: RareEarth }>;

type Weighed = Readonly<{ material: string; massGrams: number; ppm: CompositionPpm }>;

/**
 * The values of a transformation that a band speaks of, in parts per million; none where the act
 * cannot answer the band's question, because it is of other materials or something is still in
 * process.
 */
export function valuesFor(act: Transformed, band: Band): readonly BandValue[] {
  const { takes, makes, unitId } = act.data;
  const products = makes
    .filter(isProduct)
    .filter(({ material }) => isOneOf(band.madeMaterials, material));
  if (band.kind === 'product-oxide') return products.map((lot) => ({ valuePpm: oxidePpm(lot) }));
  const asksOfOthers = !takes.every(({ material }) => isOneOf(band.takenMaterials, material));
  if (unitId !== undefined || band.over !== 'act' || asksOfOthers) return [];
  const gross = gramsOf(takes);
  switch (band.kind) {
    case 'recovery':
      return recoveries(takes, products, band);
    case 'gross-yield':
      return share(BigInt(gramsOf(products)), BigInt(gross));
    case 'other-matter-out':
      return share(BigInt(otherMatterGrams(act)), BigInt(gross));
    case 'other-matter-in':
      return share(BigInt(-otherMatterGrams(act)), BigInt(gross));
    case 'gross-gain':
      return share(BigInt(gramsOf(act.data.adds) - otherMatterGrams(act)), BigInt(gross));
    case 'pick-up':
      return share(rise(takes, products, band), BigInt(gramsOf(products)) * BigInt(ppmWhole));
    case 'source-uptake':
      return share(rise(takes, products, band), amount(takes.filter(isNoMagnet), band));
    case 'nd-pr-ratio':
      return ratioMoved(contentOfAll(takes), contentOfAll([...makes, ...act.data.wastes]));
    default:
      return [];
  }
}

/** Neither scrap nor tailings that are kept. */
const isProduct = ({ material }: Weighed): boolean =>
  materialOf(material)?.class !== 'scrap' && material !== 'stockpiled-tailings';

const isNoMagnet = ({ material }: Weighed): boolean => materialOf(material)?.class !== 'magnet';

const isOneOf = (codes: readonly string[] | undefined, code: string): boolean =>
  codes?.includes(code) ?? true;

const gramsOf = (lines: ReadonlyArray<Readonly<{ massGrams: number }>>): number =>
  lines.reduce((sum, { massGrams }) => sum + massGrams, 0);

const contentOfAll = (lines: readonly Weighed[]): Content =>
  addContents(lines.map(({ massGrams, ppm }) => contentOf(massGrams, ppm)));

/** Grams that the books call other matter: + went out of the rare earths' company, − came in. */
const otherMatterGrams = (act: Transformed): number =>
  gramsOf(postingsOf(act).filter(({ account }) => account === 'other-matter'));

const share = (part: bigint, whole: bigint, element?: RareEarth): readonly BandValue[] => {
  if (whole <= 0n) return [];
  const valuePpm = Number(divideToNearest(part * BigInt(ppmWhole), whole));
  return [{ valuePpm, ...(element === undefined ? {} : { element }) }];
};

/** An element below a hundredth of the rare earths is known too badly to be judged (postings.md C3). */
const isMajor = (content: Content, element: RareEarth): boolean =>
  (content.get(element) ?? 0n) * 100n >= totalMicrograms(content);

function recoveries(
  takes: readonly Weighed[],
  products: readonly Weighed[],
  { elements = rareEarths }: Band,
): readonly BandValue[] {
  const [put, got] = [contentOfAll(takes), contentOfAll(products)];
  return elements
    .filter((element) => (put.get(element) ?? 0n) > 0n && isMajor(put, element))
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

function ratioMoved(put: Content, got: Content): readonly BandValue[] {
  if (![put, got].every((content) => isMajor(content, 'Nd') && isMajor(content, 'Pr'))) return [];
  const of = (content: Content, element: RareEarth): bigint => content.get(element) ?? 0n;
  return share(of(got, 'Nd') * of(put, 'Pr'), of(got, 'Pr') * of(put, 'Nd'));
}

/** The rare earths as oxides, in parts of the gross: once, on the finished sum (postings.md N4). */
function oxidePpm({ ppm }: Weighed): number {
  const asOxides = rareEarths.reduce(
    (sum, element) =>
      sum + BigInt(ppm[element] ?? 0) * BigInt(oxideFactors[element].oxidePerMetalMicro),
    0n,
  );
  return Number(divideToNearest(asOxides, BigInt(ppmWhole)));
}
