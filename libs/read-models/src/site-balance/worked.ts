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
  /** In the order in which they were met. */
  readonly #worked: Growing[] = [];
  readonly #places = new NumberedWorks();
  #last: Growing | undefined;
  readonly #lastKey = { group: -1, step: 0, unit: 0, countedOn: 0 };
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
    return { missing: this.#missing, worked: this.#worked };
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
    const worked =
      unit === 0
        ? this.#at({ group, step: columns.step[n] as number, unit, countedOn: 0 })
        : this.#at({ group, step: 0, unit, countedOn });
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

  #at(key: WorkKey): Growing {
    const [last, before] = [this.#last, this.#lastKey];
    // Lines of one act, and most acts of one site, are of one work.
    if (last && before.group === key.group && before.step === key.step) {
      if (before.unit === key.unit && before.countedOn === key.countedOn) return last;
    }
    const place = this.#places.of(key);
    const worked = (this.#worked[place] ??= this.#begun(key));
    this.#last = worked;
    before.group = key.group;
    before.step = key.step;
    before.unit = key.unit;
    before.countedOn = key.countedOn;
    return worked;
  }

  #begun({ group, step, unit, countedOn }: WorkKey): Growing {
    return {
      group,
      step: this.chain.dictionaries.of('step').wordOf(step),
      unit,
      countedOn,
      takenBy: new Map<number, Float64Array>(),
      made: new Float64Array(elementSlots),
      explained: new Float64Array(elementSlots),
    };
  }
}

/** What is worked: a step of a group, or a unit up to a count. */
type WorkKey = Readonly<{ group: number; step: number; unit: number; countedOn: number }>;

/** A dictionary has at most so many words (`net-errors.ts`), days are fewer than this, and steps too. */
const [wordsMax, daysMax] = [2 ** 25, 2 ** 16] as const;

/** Places in the order in which works were met, by numbers alone: a name for each line would be most of the pass. */
class NumberedWorks {
  readonly #ofSteps = new Map<number, number>();
  readonly #ofUnits = new Map<number, Map<number, number>>();
  #count = 0;

  of({ group, step, unit, countedOn }: WorkKey): number {
    if (unit === 0) return this.#in(this.#ofSteps, group * daysMax + step);
    const name = group * wordsMax + unit;
    let counts = this.#ofUnits.get(name);
    if (!counts) this.#ofUnits.set(name, (counts = new Map<number, number>()));
    return this.#in(counts, countedOn);
  }

  #in(places: Map<number, number>, key: number): number {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, this.#count);
    return this.#count++;
  }
}
