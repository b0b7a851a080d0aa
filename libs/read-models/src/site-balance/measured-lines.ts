import type { Lines } from '@lodestone/journal/columns';
import { growingUint32 } from '../chain/growing-numbers';
import { stretchesOf, type Chain, type Stretch } from './chain';
import type { Groups } from './groups';
import { NumberedPlaces } from './numbered-places';
import { UnitOfLines } from './steps-of-acts';
import { numberOf } from './terms';
import { countSince, type UnitCounts } from './unit-counts';

const [stock, discarded] = [numberOf('stock'), numberOf('discarded')];

type Asked = Readonly<{ groups: Groups; counts: UnitCounts }>;

/** What a line is measured as: material and whose balance it is are of a place, and not of the line. */
export type MeasuredAs = Readonly<{
  group: number;
  assay: number;
  material: number;
  /** 0 of waste, which is no lot: then its record says what was weighed. */
  lot: number;
  record: number;
  site: number;
}>;

/** So many lines of one piece, in the order of the lists. */
type Listed = Readonly<{ lines: Lines; piece: number; from: number; to: number }>;

const materialRoom = 2 ** 8;

export const measuredAs = ({ columns }: Lines, n: number, group: number): MeasuredAs => ({
  group,
  assay: columns.assay[n] as number,
  material: columns.material[n] as number,
  lot: columns.lot[n] as number,
  record: columns.record[n] as number,
  site: columns.site[n] as number,
});

/**
 * Which lines measure anything, and what they measure: one pass over all lines, which is the same for all
 * elements. Only what is in them differs.
 */
export class MeasuredLines {
  readonly listed: Listed[] = [];
  /** Of each listed line: where it lies in its piece, its analysis and its weighing. */
  readonly #at = growingUint32();
  readonly #analyses = growingUint32();
  readonly #weighings = growingUint32();
  /** By record that gave the ppm; by whose they are, and by what was analysed. */
  readonly #analysed: NumberedPlaces;
  /** By lot, and of waste by its record, which comes behind all lots. */
  readonly #weighed: NumberedPlaces;
  /** By site; and of each weighing the one on whose scale it was. */
  readonly #scales: NumberedPlaces;
  readonly #scaleOfWeighing = growingUint32();
  readonly #lotCount: number;

  constructor(
    readonly chain: Chain,
    private readonly asked: Asked,
  ) {
    const { dictionaries } = chain;
    const records = dictionaries.of('record').count;
    this.#lotCount = dictionaries.of('lot').count;
    this.#analysed = new NumberedPlaces(records);
    this.#weighed = new NumberedPlaces(this.#lotCount + records);
    this.#scales = new NumberedPlaces(dictionaries.of('site').count);
    for (const stretch of stretchesOf(chain, asked.groups.bounds.knownAt)) this.#take(stretch);
  }

  get at(): Uint32Array {
    return this.#at.values;
  }

  get analyses(): Uint32Array {
    return this.#analyses.values;
  }

  get weighings(): Uint32Array {
    return this.#weighings.values;
  }

  get analysisCount(): number {
    return this.#analysed.count;
  }

  get weighingCount(): number {
    return this.#weighed.count;
  }

  get scaleCount(): number {
    return this.#scales.count;
  }

  assayOf(analysis: number): number {
    return this.#analysed.numberAt(analysis);
  }

  materialOf(analysis: number): number {
    return this.#analysed.tagAt(analysis) % materialRoom;
  }

  groupOf(analysis: number): number {
    return Math.floor(this.#analysed.tagAt(analysis) / materialRoom) - 1;
  }

  groupOfWeighing(weighing: number): number {
    return this.#weighed.tagAt(weighing) - 1;
  }

  scaleOf(weighing: number): number {
    return this.#scaleOfWeighing.at(weighing);
  }

  groupOfScale(scale: number): number {
    return this.#scales.tagAt(scale) - 1;
  }

  analysisOf({ group, assay, material }: MeasuredAs): number {
    return this.#analysed.placeOf(assay, (group + 1) * materialRoom + material);
  }

  weighingOf({ group, lot, record, site }: MeasuredAs): number {
    const number = lot === 0 ? this.#lotCount + record : lot;
    const weighing = this.#weighed.placeOf(number, group + 1);
    if (weighing === this.#scaleOfWeighing.length) {
      this.#scaleOfWeighing.push(this.#scales.placeOf(site, group + 1));
    }
    return weighing;
  }

  #take({ lines, piece, from, to }: Stretch): void {
    const { isWithin, toDay } = this.asked.groups.bounds;
    const { site, date, account, step } = lines.columns;
    const units = new UnitOfLines(lines);
    const begun = this.#at.length;
    for (let n = from; n < to; n++) {
      if (step[n] === 0 || isWithin[site[n] as number] === 0) continue;
      if (account[n] !== stock && account[n] !== discarded) continue;
      if ((date[n] as number) > toDay) continue;
      const group = this.#groupOf(lines, n, units.of(n));
      if (group < 0) continue;
      const as = measuredAs(lines, n, group);
      this.#at.push(n);
      this.#analyses.push(this.analysisOf(as));
      this.#weighings.push(this.weighingOf(as));
    }
    if (this.#at.length > begun) {
      this.listed.push({ lines, piece, from: begun, to: this.#at.length });
    }
  }

  /** What is done in a unit is measured only when the unit is. */
  #groupOf({ columns }: Lines, n: number, unit: number): number {
    const { groups, counts } = this.asked;
    const [site, day] = [columns.site[n] as number, columns.date[n] as number];
    if (unit === 0) return groups.of(site, day);
    const countedOn = countSince(counts.get(unit), day);
    return countedOn === undefined ? -1 : groups.of(site, countedOn);
  }
}
