import { amountsInBigints, type Amounts } from './amounts';
import { inTransit } from './account-numbers';
import { BackReach, type StillAsked } from './back-reach';
import { none } from './flow-index';
import type { Commodity } from './lines-by-number';
import { LocalNumbers } from './local-numbers';
import { chainMoment, type AskedMoment } from './moment-of-chain';
import type { Chain } from './origins-of';
import { outside, PlaySteps, watched } from './play-steps';
import type { Start } from './start';

export type PassagesQuestion = AskedMoment &
  Readonly<{
    /** Lots, units and movements into which it came; or acts, which moved it. */
    start: Start;
    commodity: Commodity;
    /** Whose a site is; sites of one enterprise are one place. */
    enterpriseOf: (siteId: string) => string;
    stillAsked?: StillAsked;
  }>;

/** Through whose hands something went, and whose it was first. */
export type Passages = Readonly<{
  total: bigint;
  /** Where it came out of a source, or was never declared. */
  sources: ReadonlyMap<string, bigint>;
  /** From one enterprise to another, however often the same matter went round. */
  passages: ReadonlyArray<Readonly<{ from: string; to: string; amount: bigint }>>;
}>;

/**
 * The graph of a start with each enterprise as one node. Recycling makes circles of it, but not of time: what
 * is there, or was moved, is followed back act by act, and what went from one to the other twice is counted twice.
 * Whole micrograms are passed on, so that what comes into an enterprise and out of its sources is what goes
 * out of it and what lies there.
 */
export function passagesOf(chain: Chain, question: PassagesQuestion): Passages | undefined {
  const { start, commodity, stillAsked = () => {} } = question;
  const { pools, groups } = start;
  const { index } = chain;
  const locals = { pools: new LocalNumbers(), groups: new LocalNumbers() };
  const reach = new BackReach(index, locals, { moment: chainMoment(question), stillAsked });
  for (const pool of pools) reach.need(pool, Infinity);
  for (const group of groups) reach.needWhole(group);
  reach.finish();
  const places = new Set(pools.map((pool) => reach.localPool(pool)));
  const isEmpty = [...places].every((place) => reach.firstFlow(place) === none);
  if (groups.length === 0 && isEmpty) return undefined;
  const steps = new PlaySteps(reach, { pools: places, groups: new Set(groups) });
  const amounts = amountsInBigints(steps, index.lines, commodity);
  const passing = new Passing(steps, amounts);
  return tallied(chain, question, { steps, passing: passing.backwards(stillAsked) });
}

type Passed = Readonly<{
  /** By entry: how much of what is drawn there came into the lot; of it, what was not in the pool. */
  drawn: readonly bigint[];
  undeclared: readonly bigint[];
  total: bigint;
}>;

class Passing {
  /** By entry: what was in the pool before a draw, or after a feed; and how much of it really flowed. */
  readonly #contents: bigint[] = [];
  readonly #flowed: bigint[] = [];
  readonly #pending = new Map<number, bigint>();
  readonly #drawn: bigint[] = [];
  readonly #undeclared: bigint[] = [];
  #total = 0n;

  constructor(
    private readonly steps: PlaySteps,
    private readonly amounts: Amounts<bigint>,
  ) {
    this.#weigh();
  }

  backwards(stillAsked: StillAsked): Passed {
    for (let step = this.steps.count - 1; step >= 0; step--) {
      const came = this.#cameInto(step);
      if (came > 0n) this.#shareOut(step, came);
      if (step % 4_096 === 0) stillAsked();
    }
    return { drawn: this.#drawn, undeclared: this.#undeclared, total: this.#total };
  }

  /** Contents of all pools from first to last. */
  #weigh(): void {
    const { steps, amounts } = this;
    const [contents, owed] = [new Map<number, bigint>(), new Map<number, bigint>()];
    steps.places.forEach((place, entry) => {
      if (place === outside) return;
      const amount = amounts.amounts[entry] as bigint;
      const [content, owes] = [contents.get(place) ?? 0n, owed.get(place) ?? 0n];
      const isFed = (amounts.directions[entry] as number) > 0;
      const kept = isFed ? amount - lesser(owes, amount) : lesser(content, amount);
      owed.set(place, isFed ? owes - (amount - kept) : owes + (amount - kept));
      contents.set(place, isFed ? content + kept : content - kept);
      this.#contents[entry] = isFed ? content + kept : content;
      this.#flowed[entry] = kept;
    });
  }

  /** How much of what is asked for an act fed, of all pools and sinks together. */
  #cameInto(step: number): bigint {
    let came = 0n;
    for (let entry = this.#from(step + 1) - 1; entry >= this.#from(step); entry--) {
      if ((this.amounts.directions[entry] as number) <= 0) continue;
      came += this.#takenBack(entry);
      if (((this.steps.flags[entry] as number) & watched) === 0) continue;
      came += this.amounts.amounts[entry] as bigint;
      this.#total += this.amounts.amounts[entry] as bigint;
    }
    return came;
  }

  /** Of what is to come out of the pool later, what was fed here. */
  #takenBack(entry: number): bigint {
    const place = this.steps.places[entry] as number;
    const content = place === outside ? 0n : (this.#contents[entry] as bigint);
    if (content === 0n) return 0n;
    const pending = this.#pending.get(place) ?? 0n;
    const part = (pending * (this.#flowed[entry] as bigint)) / content;
    this.#pending.set(place, pending - part);
    return part;
  }

  #shareOut(step: number, came: bigint): void {
    let [left, rest] = [came, 0n];
    const drawn: number[] = [];
    for (let entry = this.#from(step); entry < this.#from(step + 1); entry++) {
      if ((this.amounts.directions[entry] as number) >= 0) continue;
      drawn.push(entry);
      rest += this.amounts.amounts[entry] as bigint;
    }
    for (const entry of drawn) {
      const amount = this.amounts.amounts[entry] as bigint;
      const part = (left * amount) / rest;
      left -= part;
      rest -= amount;
      this.#draw(entry, part);
    }
  }

  #draw(entry: number, part: bigint): void {
    this.#drawn[entry] = part;
    const place = this.steps.places[entry] as number;
    if (place === outside) return;
    const inPool =
      (part * (this.#flowed[entry] as bigint)) / (this.amounts.amounts[entry] as bigint);
    this.#undeclared[entry] = part - inPool;
    this.#pending.set(place, (this.#pending.get(place) ?? 0n) + inPool);
  }

  #from(step: number): number {
    return this.steps.starts[step] as number;
  }
}

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function tallied(
  { index, dictionaries }: Chain,
  { enterpriseOf }: PassagesQuestion,
  { steps, passing }: Readonly<{ steps: PlaySteps; passing: Passed }>,
): Passages {
  const sources = new Map<string, bigint>();
  const passages = new Map<string, { from: string; to: string; amount: bigint }>();
  const at = (column: 'site' | 'otherSite'): string =>
    enterpriseOf(dictionaries.of('site').wordOf(index.lines.column(column)));
  passing.drawn.forEach((amount, entry) => {
    index.lines.seek(steps.lines[entry] as number);
    const isOutside = steps.places[entry] === outside;
    const to = at('site');
    const began = isOutside ? amount : (passing.undeclared[entry] ?? 0n);
    if (began > 0n) sources.set(to, (sources.get(to) ?? 0n) + began);
    const moved = amount - began;
    if (isOutside || index.lines.account() !== inTransit || moved === 0n) return;
    const from = at('otherSite');
    if (from === to) return;
    const known = passages.get(`${from} ${to}`) ?? { from, to, amount: 0n };
    passages.set(`${from} ${to}`, { ...known, amount: known.amount + moved });
  });
  const inOrder = [...passages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  return { total: passing.total, sources, passages: inOrder };
}
