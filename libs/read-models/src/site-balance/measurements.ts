import type { Lines } from '@lodestone/journal/columns';
import { slotOf } from './all-elements';
import type { BalanceElement } from './amounts';
import { assaysTold, type AssaysTold } from './assays-told';
import type { Chain } from './chain';
import { squared, type ErrorFigures, type Errors } from './errors';
import type { Groups } from './groups';
import { measuredAs, MeasuredLines } from './measured-lines';
import { analysesIn, weighingsIn } from './net-errors';
import { NetOfElement, originOf, type Revalued } from './net-of-element';
import { LotsSaidAnew, type Recounted, type Restated } from './restated';
import { countBefore, type UnitCounts } from './unit-counts';
import { heldAt, type HeldInUnits } from './units';

type Asked = Readonly<{ groups: Groups; counts: UnitCounts; held: HeldInUnits }>;

type OfElement = Readonly<{
  element: BalanceElement;
  figures: ErrorFigures;
  /** By group; left out: all of them. */
  isWanted?: Uint8Array | undefined;
}>;

/**
 * How well the missing of each group is known. It is a sum over measurements (one weighing, one
 * analysis), each with what is left of it when what went in by it is set off against what came out by
 * it: a lot bought and sold on one analysis comes to nothing, and twenty lots of one laboratory have
 * its error in common (postings.md §5).
 *
 * Which lines measure what is looked up once; each element that is asked about is one walk over them.
 */
export class Measurements {
  readonly #measured: MeasuredLines;
  readonly #saidAnew: LotsSaidAnew;
  /** Which stretches of units belong to a group: the count before the first, and the last. */
  readonly #units: ReadonlyArray<Map<number, { from: number | undefined; to: number }>>;
  #assays: AssaysTold | undefined;

  constructor(
    private readonly chain: Chain,
    private readonly asked: Asked,
  ) {
    this.#measured = new MeasuredLines(chain, asked);
    this.#saidAnew = new LotsSaidAnew(chain, asked);
    this.#units = Array.from({ length: asked.groups.count }, () => new Map());
    this.#takeCounts();
  }

  /** By group; of one that is not wanted they say nothing. */
  errorsIn({ element, figures, isWanted = this.#everyGroup() }: OfElement): readonly Errors[] {
    const measured = this.#measured;
    const { groups, held } = this.asked;
    const { restated, recounted } = this.#saidAnew.of(element);
    const revalued = restated
      .filter(({ group }) => isWanted[group] === 1)
      .flatMap((each) => this.#revaluedBy(each));
    const net = new NetOfElement(measured);
    net.take(measured, element, isWanted);
    for (const each of revalued) net.revalue(each);
    const told = { measured, element, figures, assays: this.#told() };
    const analyses = analysesIn(net, groups.count, told);
    const weighings = weighingsIn(net, groups.count, told);
    for (const each of recounted) {
      (weighings.alone[each.group] as number) += this.#recountError(each, figures);
    }
    const foundIn = (unit: number, day: number): number =>
      heldAt(held, unit, day).closing[slotOf(element)] as number;
    return this.#units.map((units, group): Errors => {
      const ends = [...units].flatMap(([unit, { from, to }]) => [
        from === undefined ? 0 : foundIn(unit, from),
        foundIn(unit, to),
      ]);
      const common = analyses.common[group]?.values() ?? [];
      return {
        assays: Math.sqrt(analyses.alone[group] as number),
        weighings: Math.sqrt(weighings.alone[group] as number),
        laboratories: Math.sqrt(squared(common, figures.laboratoryPpm)),
        scales: Math.sqrt(weighings.common[group] as number),
        unitCounts: Math.sqrt(squared(ends, figures.unitCountPpm)),
      };
    });
  }

  #everyGroup(): Uint8Array {
    return new Uint8Array(this.asked.groups.count).fill(1);
  }

  /** Also of a unit through which nothing went: it was measured all the same. */
  #takeCounts(): void {
    const { groups, held, counts } = this.asked;
    for (const [unit, { site }] of held) {
      for (const to of counts.get(unit) ?? []) {
        const units = this.#units[groups.of(site, to)];
        const from = countBefore(counts.get(unit), to);
        const known = units?.get(unit);
        units?.set(unit, {
          from: known === undefined || isBefore(from, known.from) ? from : known.from,
          to: Math.max(to, known?.to ?? to),
        });
      }
    }
  }

  /** A new analysis takes the place of the one before it: what was found by either counts. */
  #revaluedBy({ group, piece, n, from, to, grams }: Restated): readonly Revalued[] {
    const measured = this.#measured;
    const as = measuredAs(this.chain.pieces[piece] as Lines, n, group);
    const of = { weighing: measured.weighingOf(as), origin: originOf(piece, n) };
    const [was, is] = [from.assay, to.assay].map((assay) => measured.analysisOf({ ...as, assay }));
    return [
      { ...of, analysis: was as number, grams: -grams, micrograms: -from.micrograms },
      { ...of, analysis: is as number, grams, micrograms: to.micrograms },
    ];
  }

  /** The same matter on a scale twice: each weighing errs by itself. */
  #recountError({ material, grams, micrograms }: Recounted, figures: ErrorFigures): number {
    const of = this.chain.dictionaries.of('material').wordOf(material);
    const ofMass = (micrograms * figures.weighedPpm(of)) / 1e6;
    const ofScale = grams === 0 ? 0 : (micrograms / grams) * figures.weighingGrams;
    return 2 * (ofMass ** 2 + ofScale ** 2);
  }

  #told(): AssaysTold {
    return (this.#assays ??= assaysTold(this.chain, this.asked.groups.bounds.knownAt));
  }
}

const isBefore = (a: number | undefined, b: number | undefined): boolean =>
  b !== undefined && (a === undefined || a < b);
