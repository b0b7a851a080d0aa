import { sources } from '../laws/sources';
import type { Sourced } from '../code-table';
import type { RareEarth } from '../elements';
import type { LotMaterialCode } from '../materials';

/**
 * What a band measures. *Products* are the made lots that are neither scrap nor kept tailings;
 * gross is grams as recorded; added material is never part of the takes.
 *
 * - `recovery`: content of the products ÷ content of the takes, element by element.
 * - `other-matter-out`: takes and added − makes − (rare earths taken − rare earths made), all in
 *   grams, ÷ gross of the takes; `other-matter-in` is its negative. That is the line
 *   `other-matter` and what the wastes hold beside rare earths: slag carries oxygen off as well.
 * - `gross-gain`: `other-matter-in` and the added material together ÷ gross of the takes.
 * - `gross-yield`: gross of the products ÷ gross of the takes.
 * - `pick-up`: rise of each element of `elements`, summed, in grams per million grams of product.
 * - `source-uptake`: that rise in grams ÷ content of the takes that are no magnets.
 * - `nd-pr-ratio`: Nd ÷ Pr of all that was made and wasted, over Nd ÷ Pr of all that was taken.
 * - `product-oxide`: oxide equivalent of the products ÷ their gross.
 */
export const bandKinds = [
  'recovery',
  'other-matter-out',
  'other-matter-in',
  'gross-gain',
  'gross-yield',
  'pick-up',
  'source-uptake',
  'nd-pr-ratio',
  'product-oxide',
] as const;

export type BandKind = (typeof bandKinds)[number];

/** Where a figure comes from: a paper or statement, arithmetic on such, or general knowledge. */
export type BandStatus = 'sourced' | 'derived' | 'general-knowledge';

/**
 * Parts per million, both ends included; dated, because a metallurgist may move it. The first
 * bands count from the day on which Order 785 came into force, and judge what is
 * older as well.
 */
export type Band = Sourced &
  Readonly<{
    kind: BandKind;
    fromPpm: number;
    toPpm: number;
    effectiveFrom: string;
    status: BandStatus;
    /** Judged by the act, or by all acts of a unit between two counts of it (postings.md §6). */
    over: 'act' | 'between-counts';
    /** Only these elements; all of them where it is left out. */
    elements?: readonly RareEarth[];
    /** Asked only where every take is one of these materials. */
    takenMaterials?: readonly LotMaterialCode[];
    /** Asked only of products that are one of these materials. */
    madeMaterials?: readonly LotMaterialCode[];
    note?: string;
  }>;

type Figures = Pick<Band, 'kind' | 'fromPpm' | 'toPpm'> & Partial<Band>;

/** A band of general knowledge, judged act by act, unless it says otherwise. */
export const band = (figures: Figures): Band => ({
  effectiveFrom: '2024-10-01',
  status: 'general-knowledge',
  over: 'act',
  source: sources.bandsOfTrade,
  verified: false,
  ...figures,
});

/**
 * The ratio is known to 1 % (postings.md §8.5), here and there; four times that is no accident.
 * The width is ours.
 */
export const ndPrHeld = band({
  kind: 'nd-pr-ratio',
  fromPpm: 960_000,
  toPpm: 1_040_000,
  elements: ['Nd', 'Pr'],
  source: sources.bandsOfTrade,
});

const sameQuestion = (a: Band, b: Band): boolean =>
  a.kind === b.kind &&
  String(a.elements) === String(b.elements) &&
  String(a.takenMaterials) === String(b.takenMaterials) &&
  String(a.madeMaterials) === String(b.madeMaterials);

/**
 * In force on a civil date: of bands that ask the same, the newest that had begun. What is older
 * than the oldest is judged by the oldest. Bands of one question stand oldest first.
 */
export function bandsOn(bands: readonly Band[], date: string): readonly Band[] {
  return bands.filter((each) => {
    const rivals = bands.filter((other) => sameQuestion(each, other));
    const begun = rivals.filter(({ effectiveFrom }) => effectiveFrom <= date);
    return each === (begun.at(-1) ?? rivals[0]);
  });
}
