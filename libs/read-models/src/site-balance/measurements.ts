import type { Lines } from '@lodestone/journal/columns';
import { slotOf } from './all-elements';
import { Amounts, type BalanceElement } from './amounts';
import type { AssaysTold } from './assays-told';
import { lengthUntil, type Chain } from './chain';
import { assayError, squared, type Analysed, type ErrorFigures, type Errors } from './errors';
import type { Groups } from './groups';
import { restatedIn, type Restated } from './restated';
import { UnitOfLines } from './steps-of-acts';
import { numberOf } from './terms';
import { countBefore, countSince, type UnitCounts } from './unit-counts';
import { heldAt, type HeldInUnits } from './units';

const [stock, discarded] = [numberOf('stock'), numberOf('discarded')];

type Asked = Readonly<{
  groups: Groups;
  element: BalanceElement;
  counts: UnitCounts;
  held: HeldInUnits;
  assays: AssaysTold;
  figures: ErrorFigures;
}>;

/**
 * How well the missing of each group is known. It is a sum over measurements (one weighing, one
 * analysis), each with what is left of it when what went in by it is set off against what came out by
 * it: a lot bought and sold on one analysis comes to nothing, and twenty lots of one laboratory have
 * its error in common (postings.md §5).
 */
export function errorsOf(chain: Chain, asked: Asked): readonly Errors[] {
  const pass = new Pass(chain, asked);
  for (const piece of chain.pieces) pass.take(piece);
  for (const restated of restatedIn(chain, asked)) pass.restate(restated);
  return Array.from({ length: asked.groups.count }, (_, group) => pass.errorsOf(group));
}

/** An analysis is named by its record and by what it found; ppm are at most a million. */
const ppmRoom = 2 ** 21;

type Measured = {
  analyses: Map<number, Analysed>;
  /** Net micrograms by lot; of waste, which is no lot, by its record. */
  weighings: Map<number, { grams: number; micrograms: number }>;
  scales: Map<number, number>;
  /** Which stretches of units belong to it: their first and last count. */
  units: Map<number, { from: number | undefined; to: number }>;
};

class Pass {
  readonly #groups: Measured[];

  constructor(
    private readonly chain: Chain,
    private readonly asked: Asked,
  ) {
    this.#groups = Array.from({ length: asked.groups.count }, () => ({
      analyses: new Map(),
      weighings: new Map(),
      scales: new Map(),
      units: new Map(),
    }));
  }

  take(lines: Lines): void {
    const { groups, element } = this.asked;
    const { isWithin, toDay, knownAt } = groups.bounds;
    const { site, date, account, step } = lines.columns;
    const amounts = new Amounts(lines, element);
    const units = new UnitOfLines(lines);
    const end = lengthUntil(lines, knownAt);
    for (let n = 0; n < end; n++) {
      if (step[n] === 0 || isWithin[site[n] as number] === 0) continue;
      if (account[n] !== stock && account[n] !== discarded) continue;
      if ((date[n] as number) > toDay) continue;
      const measured = this.#groupOf(lines, n, units.of(n));
      if (measured) this.#measure(lines, n, { measured, amounts });
    }
  }

  /** What is done in a unit is measured only when the unit is. */
  #groupOf({ columns }: Lines, n: number, unit: number): Measured | undefined {
    const { groups, counts } = this.asked;
    const [site, day] = [columns.site[n] as number, columns.date[n] as number];
    if (unit === 0) return this.#groups[groups.of(site, day)];
    const days = counts.get(unit);
    const countedOn = countSince(days, day);
    if (countedOn === undefined) return undefined;
    const measured = this.#groups[groups.of(site, countedOn)];
    const stretch = measured?.units.get(unit);
    if (measured && (!stretch || countedOn > stretch.to)) {
      const from = stretch ? stretch.from : countBefore(days, countedOn);
      measured.units.set(unit, { from, to: countedOn });
    } else if (stretch && measured) {
      const from = countBefore(days, countedOn);
      if ((from ?? -Infinity) < (stretch.from ?? -Infinity)) stretch.from = from;
    }
    return measured;
  }

  #measure(
    lines: Lines,
    n: number,
    { measured, amounts }: Readonly<{ measured: Measured; amounts: Amounts }>,
  ): void {
    const { assay, lot, record, material, site } = lines.columns;
    amounts.readGrams(n);
    const grams = amounts.approximately;
    amounts.readContent(n);
    const micrograms = amounts.approximately;
    const of = lot[n] as number;
    this.#add(measured, {
      assay: assay[n] as number,
      weighing: of === 0 ? -(record[n] as number) : of,
      site: site[n] as number,
      material: material[n] as number,
      listed: lines.element.subarray(lines.offsets[n], lines.offsets[n + 1]),
      grams,
      micrograms,
    });
  }

  /** A new analysis takes the place of the one before it: what was found by either counts. */
  restate({ group, from, to, ...of }: Restated): void {
    const measured = this.#groups[group] as Measured;
    const { grams } = of;
    this.#add(measured, { ...of, ...from, grams: -grams, micrograms: -from.micrograms });
    this.#add(measured, { ...of, ...to, grams, micrograms: to.micrograms });
  }

  #add(
    { analyses, weighings, scales }: Measured,
    { assay, weighing, site, material, listed, grams, micrograms }: Line,
  ): void {
    const ppm = grams === 0 ? 0 : Math.round(micrograms / grams);
    const key = assay * ppmRoom + ppm;
    const analysed = analyses.get(key) ?? {
      told: this.asked.assays(assay),
      material: this.chain.dictionaries.of('material').wordOf(material),
      listed,
      grams: 0,
      micrograms: 0,
    };
    analysed.grams += grams;
    analysed.micrograms += micrograms;
    analyses.set(key, analysed);
    const weighed = weighings.get(weighing) ?? { grams: 0, micrograms: 0 };
    weighed.grams += grams;
    weighed.micrograms += micrograms;
    weighings.set(weighing, weighed);
    scales.set(site, (scales.get(site) ?? 0) + micrograms);
  }

  errorsOf(group: number): Errors {
    const { element, figures } = this.asked;
    const { analyses, weighings, scales, units } = this.#groups[group] as Measured;
    const bySource = new Map<string, number>();
    let [ofAssays, ofWeighings] = [0, 0];
    for (const analysed of analyses.values()) {
      const { told, micrograms } = analysed;
      ofAssays += assayError(analysed, element, figures) ** 2;
      bySource.set(told.source, (bySource.get(told.source) ?? 0) + micrograms);
    }
    for (const { grams, micrograms } of weighings.values()) {
      if (grams !== 0) ofWeighings += ((micrograms / grams) * figures.weighingGrams) ** 2;
    }
    const ends = [...units].flatMap(([unit, { from, to }]) => this.#ends(unit, from, to));
    return {
      assays: Math.sqrt(ofAssays),
      weighings: Math.sqrt(ofWeighings),
      laboratories: Math.sqrt(squared(bySource.values(), figures.laboratoryPpm)),
      scales: Math.sqrt(squared(scales.values(), figures.scalePpm)),
      unitCounts: Math.sqrt(squared(ends, figures.unitCountPpm)),
    };
  }

  /** A volume times a concentration, at either end; the counts between them cancel out. */
  #ends(unit: number, from: number | undefined, to: number): readonly number[] {
    const { held, element } = this.asked;
    const slot = slotOf(element);
    const closing = heldAt(held, unit, to).closing[slot] as number;
    const opening = from === undefined ? 0 : (heldAt(held, unit, from).closing[slot] as number);
    return [opening, closing];
  }
}

type Line = Readonly<{
  assay: number;
  /** A lot; of waste, which is none, its record below nothing. */
  weighing: number;
  site: number;
  material: number;
  listed: Uint8Array;
  grams: number;
  micrograms: number;
}>;
