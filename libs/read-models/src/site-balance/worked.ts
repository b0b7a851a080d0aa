import { materialOf } from '@lodestone/reference';
import type { Lines } from '@lodestone/journal/columns';
import { roles } from '@lodestone/journal/growing-lines';
import { Contents, elementSlots } from './all-elements';
import { stretchesOf, type Chain, type Stretch } from './chain';
import { ExactSums } from './exact-sums';
import type { Groups } from './groups';
import { UnitOfLines } from './steps-of-acts';
import { isUnaccounted, numberOf } from './terms';
import { countSince, type UnitCounts } from './unit-counts';

const [stock, discarded] = [numberOf('stock'), numberOf('discarded')];
const taken = roles.indexOf('taken');

/** By element slot: what the acts of a group took, and what of it became scrap, kept tailings or waste. */
export type Worked = Readonly<{
  group: number;
  /** Empty of what is done in a unit. */
  step: string;
  /** 0 of what is not done in a unit; else until which count of it. */
  unit: number;
  countedOn: number;
  /** By number of the material. */
  takenBy: ReadonlyMap<number, Float64Array>;
  made: Float64Array;
  explained: Float64Array;
}>;

/** What a group cannot account for, exactly, and what went through its steps. */
export type Flows = Readonly<{
  missing: ExactSums;
  worked: readonly Worked[];
}>;

/**
 * One pass over the lines of all groups. What is done in a unit is known only when it is counted: it
 * belongs to the group of the count that comes next, and to none while nobody has counted.
 */
export function flowsOf(chain: Chain, groups: Groups, counts: UnitCounts): Flows {
  const pass = new Pass(chain, groups, counts);
  for (const stretch of stretchesOf(chain, groups.bounds.knownAt)) pass.take(stretch);
  return pass.flows();
}

/** By number: neither scrap nor tailings that are kept, what a recovery is asked of. */
const productsIn = ({ dictionaries }: Chain): readonly boolean[] => {
  const words = dictionaries.of('material');
  return Array.from({ length: words.count }, (_, number) => {
    const material = words.wordOf(number);
    return materialOf(material)?.class !== 'scrap' && material !== 'stockpiled-tailings';
  });
};

type Growing = Omit<Worked, 'takenBy'> & Readonly<{ takenBy: Map<number, Float64Array> }>;

class Pass {
  readonly #missing: ExactSums;
  readonly #worked = new Map<string, Growing>();
  readonly #lastKey: (number | undefined)[] = [];
  #last: Growing | undefined;
  readonly #isProduct: readonly boolean[];

  constructor(
    private readonly chain: Chain,
    private readonly groups: Groups,
    private readonly counts: UnitCounts,
  ) {
    this.#missing = new ExactSums(groups.count * elementSlots);
    this.#isProduct = productsIn(chain);
  }

  flows(): Flows {
    return { missing: this.#missing, worked: [...this.#worked.values()] };
  }

  take({ lines, from, to }: Stretch): void {
    const { groups } = this;
    const { isWithin, toDay } = groups.bounds;
    const { site, date, account, step } = lines.columns;
    const contents = new Contents(lines);
    const units = new UnitOfLines(lines);
    for (let n = from; n < to; n++) {
      const day = date[n] as number;
      if (isWithin[site[n] as number] === 0 || day > toDay) continue;
      const of = account[n] as number;
      if (isUnaccounted[of] === 1) {
        const group = groups.of(site[n] as number, day);
        if (group >= 0) contents.addTo(this.#missing, group, n);
      } else if (step[n] !== 0 && (of === stock || of === discarded)) {
        this.#work(lines, n, { unit: units.of(n), contents });
      }
    }
  }

  #work(
    { columns }: Lines,
    n: number,
    { unit, contents }: Readonly<{ unit: number; contents: Contents }>,
  ): void {
    const day = columns.date[n] as number;
    const countedOn = unit === 0 ? day : countSince(this.counts.get(unit), day);
    if (countedOn === undefined) return;
    const group = this.groups.of(columns.site[n] as number, countedOn);
    if (group < 0) return;
    // A unit is counted whatever was done in it: nobody can tell its steps apart.
    const key =
      unit === 0
        ? ([group, columns.step[n] as number, 0, 0] as const)
        : ([group, 0, unit, countedOn] as const);
    const worked = this.#at(key);
    contents.estimateIn(this.#rowOf(worked, columns, n), n);
  }

  /** A taken line is what is worked; what is made of it is a product, or explains what is not. */
  #rowOf(worked: Growing, columns: Lines['columns'], n: number): Float64Array {
    const material = columns.material[n] as number;
    if (columns.account[n] === discarded) return worked.explained;
    if (columns.role[n] !== taken) {
      return this.#isProduct[material] ? worked.made : worked.explained;
    }
    const known = worked.takenBy.get(material);
    if (known) return known;
    const row = new Float64Array(elementSlots);
    worked.takenBy.set(material, row);
    return row;
  }

  #at(key: readonly [group: number, step: number, unit: number, countedOn: number]): Growing {
    if (this.#last && key.every((part, n) => part === this.#lastKey[n])) return this.#last;
    const [group, step, unit, countedOn] = key;
    const name = key.join('/');
    const worked = this.#worked.get(name) ?? {
      group,
      step: this.chain.dictionaries.of('step').wordOf(step),
      unit,
      countedOn,
      takenBy: new Map<number, Float64Array>(),
      made: new Float64Array(elementSlots),
      explained: new Float64Array(elementSlots),
    };
    this.#worked.set(name, worked);
    this.#last = worked;
    key.forEach((part, n) => (this.#lastKey[n] = part));
    return worked;
  }
}
