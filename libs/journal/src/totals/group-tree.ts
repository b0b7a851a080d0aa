import { noSums, type Sums } from './sums';
import type { Measures } from './totals';

/** One combination of numbers with its sums. */
export type CodedSums = Readonly<{ codes: readonly number[]; sums: Sums }>;

type Branch = Map<number, Branch | CodedSums>;

/** Sums by their numbers, found without making anything: most lines are of a combination that is there. */
export class GroupTree {
  readonly #root: Branch = new Map();
  readonly #all: CodedSums[] = [];

  constructor(
    private readonly depth: number,
    private readonly measures: Measures,
  ) {}

  get all(): readonly CodedSums[] {
    return this.#all;
  }

  /** Those of a combination, which are nought at first. `codes` is only looked at. */
  sumsOf(codes: Readonly<ArrayLike<number>>): Sums {
    let branch = this.#root;
    for (let level = 0; level < this.depth - 1; level++) {
      const code = codes[level] as number;
      let next = branch.get(code) as Branch | undefined;
      if (!next) branch.set(code, (next = new Map()));
      branch = next;
    }
    const last = this.depth === 0 ? 0 : (codes[this.depth - 1] as number);
    const known = branch.get(last) as CodedSums | undefined;
    if (known) return known.sums;
    const sums = noSums(this.measures);
    const group = { codes: Array.from(codes).slice(0, this.depth), sums };
    branch.set(last, group);
    this.#all.push(group);
    return sums;
  }
}
