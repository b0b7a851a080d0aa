import type { Lines } from '@lodestone/journal/columns';
import { slotOf } from './all-elements';
import { Amounts, type BalanceElement } from './amounts';
import { assaysTold } from './assays-told';
import { stretchesOf, type Chain, type Stretch } from './chain';
import type { ErrorFigures, Errors } from './errors';
import type { Groups } from './groups';
import { assayOfKey, errorsIn, NetOfMeasurements } from './net-errors';
import { saidAnewIn, type Recounted, type Restated } from './restated';
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
  for (const stretch of stretchesOf(chain, asked.groups.bounds.knownAt)) pass.take(stretch);
  const { restated, recounted } = saidAnewIn(chain, asked);
  for (const each of restated) pass.restate(each);
  for (const each of recounted) pass.recount(each);
  return pass.errors();
}

/** Where a line stands: its piece, and its place there. */
const linesMax = 2 ** 31;

class Pass {
  readonly #groups: readonly NetOfMeasurements[];

  constructor(
    private readonly chain: Chain,
    private readonly asked: Asked,
  ) {
    const { count } = asked.groups;
    this.#groups = Array.from({ length: count }, () => new NetOfMeasurements());
    this.#takeCounts();
  }

  /** Also of a unit through which nothing went: it was measured all the same. */
  #takeCounts(): void {
    const { groups, held, counts } = this.asked;
    for (const [unit, { site }] of held) {
      const days = counts.get(unit) ?? [];
      for (const day of days) {
        this.#groups[groups.of(site, day)]?.takeCount(
          unit,
          countBefore(counts.get(unit), day),
          day,
        );
      }
    }
  }

  take({ lines, piece, from, to }: Stretch): void {
    const { groups, element } = this.asked;
    const { isWithin, toDay } = groups.bounds;
    const { site, date, account, step, assay, lot, record, material } = lines.columns;
    const amounts = new Amounts(lines, element);
    const units = new UnitOfLines(lines);
    for (let n = from; n < to; n++) {
      if (step[n] === 0 || isWithin[site[n] as number] === 0) continue;
      if (account[n] !== stock && account[n] !== discarded) continue;
      if ((date[n] as number) > toDay) continue;
      const net = this.#netOf(lines, n, units.of(n));
      if (!net) continue;
      amounts.readGrams(n);
      const grams = amounts.approximately;
      amounts.readContent(n);
      net.add({
        assay: assay[n] as number,
        material: material[n] as number,
        weighing: lot[n] === 0 ? -(record[n] as number) : (lot[n] as number),
        site: site[n] as number,
        grams,
        micrograms: amounts.approximately,
        origin: piece * linesMax + n,
      });
    }
  }

  /** What is done in a unit is measured only when the unit is. */
  #netOf({ columns }: Lines, n: number, unit: number): NetOfMeasurements | undefined {
    const { groups, counts } = this.asked;
    const [site, day] = [columns.site[n] as number, columns.date[n] as number];
    if (unit === 0) return this.#groups[groups.of(site, day)];
    const countedOn = countSince(counts.get(unit), day);
    return countedOn === undefined ? undefined : this.#groups[groups.of(site, countedOn)];
  }

  /** A new analysis takes the place of the one before it: what was found by either counts. */
  restate({ group, piece, n, from, to, grams }: Restated): void {
    const net = this.#groups[group] as NetOfMeasurements;
    const { lot, site, material } = (this.chain.pieces[piece] as Lines).columns;
    const of = {
      weighing: lot[n] as number,
      material: material[n] as number,
      site: site[n] as number,
      origin: piece * linesMax + n,
    };
    net.add({ ...of, assay: from.assay, grams: -grams, micrograms: -from.micrograms });
    net.add({ ...of, assay: to.assay, grams, micrograms: to.micrograms });
  }

  /** The same matter on a scale twice: each weighing errs by itself. */
  recount({ group, material, grams, micrograms }: Recounted): void {
    const code = this.chain.dictionaries.of('material').wordOf(material);
    (this.#groups[group] as NetOfMeasurements).recounts.push({ material: code, grams, micrograms });
  }

  errors(): readonly Errors[] {
    const { element, figures, held, groups } = this.asked;
    const wanted = new Set<number>();
    for (const { analyses } of this.#groups) {
      analyses.forEach((key, grams) => {
        if (grams !== 0) wanted.add(assayOfKey(key));
      });
    }
    const told = assaysTold(this.chain, wanted, groups.bounds.knownAt);
    const materials = this.chain.dictionaries.of('material');
    const slot = slotOf(element);
    const analysedAt = (assay: number, origin: number) => {
      const lines = this.chain.pieces[Math.floor(origin / linesMax)] as Lines;
      const n = origin % linesMax;
      return {
        told: told(assay),
        material: materials.wordOf(lines.columns.material[n] as number),
        listed: lines.element.subarray(lines.offsets[n], lines.offsets[n + 1]),
      };
    };
    const countedAt = (unit: number, day: number): number =>
      heldAt(held, unit, day).closing[slot] as number;
    return this.#groups.map((net) => errorsIn(net, { element, figures, analysedAt, countedAt }));
  }
}
