import type { Ordinal } from '@lodestone/kernel';
import { balanceFiguresOn } from '@lodestone/reference';
import { cursorOf, fixedKnownAt, limitOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { elementSlots, slotOf } from './all-elements';
import { balanceElements, type BalanceElement } from './amounts';
import type { Chain } from './chain';
import { errorFiguresOn, type Errors } from './errors';
import { bySite, type Groups } from './groups';
import { judge, outsideOf, type Judged } from './judged';
import { Measurements } from './measurements';
import { civilDateOf } from './period';
import { boundsOf, type Asked, type Bounds } from './scope';
import { unitCountsOf, type UnitCounts } from './unit-counts';
import { heldInUnits, isUncounted, unitBalancesOf, type HeldInUnits } from './units';
import { LossBands, usualLossOf, type UsualLoss } from './usual-losses';
import { flowsOf, type Flows, type Worked } from './worked';

/** Whose balances stand beside each other: a site for itself, or all sites of an enterprise. */
export type Ranked = Readonly<{ name: string; siteIds: readonly string[] }>;

export type RankingAsked = Omit<Asked, 'sites'> &
  PageOptions &
  Readonly<{
    among: readonly Ranked[];
    /** Left out: of each the element that closes worst. */
    element?: BalanceElement | undefined;
  }>;

export type RankedBalance = Judged &
  Readonly<{
    name: string;
    element: BalanceElement;
    state: 'closed' | 'open' | 'not-assessable';
    missing: bigint;
    /** What its steps took of it. */
    takenMicrograms: bigint;
    usual: UsualLoss;
    uncountedUnits: number;
  }>;

export type Ranking = Readonly<{
  knownAt: Ordinal;
  balances: readonly RankedBalance[];
  next: Cursor | undefined;
}>;

/** What closes worst stands first: by how many standard deviations it is outside of what is usual. */
export function rank(chain: Chain, asked: RankingAsked): Ranking {
  const { after } = asked;
  const knownAt = after === undefined ? asked.knownAt : fixedKnownAt(after);
  const from = after === undefined ? 0 : (partsOf(after, [0, 0])[1] as number);
  const all = new AllBalances(chain, { ...asked, knownAt }).inOrder(asked.element);
  const to = from + limitOf(asked);
  const next = to < all.length ? cursorOf(knownAt, to) : undefined;
  return { knownAt, balances: all.slice(from, to), next };
}

type Open = Readonly<{ group: number; element: BalanceElement; missing: bigint; usual: UsualLoss }>;

class AllBalances {
  readonly #bounds: Bounds;
  readonly #counts: UnitCounts;
  readonly #held: HeldInUnits;
  readonly #flows: Flows;
  readonly #measurements: Measurements;
  readonly #worked: ReadonlyMap<number, readonly Worked[]>;
  readonly #bands: LossBands;
  readonly #on: string;

  constructor(
    private readonly chain: Chain,
    private readonly asked: RankingAsked,
  ) {
    const { among, period, asOf, knownAt } = asked;
    const sites = among.flatMap(({ siteIds }) => siteIds);
    this.#bounds = boundsOf(chain, { sites, period, asOf, knownAt });
    this.#counts = unitCountsOf(chain.attributes, this.#bounds);
    this.#held = heldInUnits(chain, this.#bounds, this.#counts);
    this.#on = civilDateOf(this.#bounds.toDay);
    this.#bands = new LossBands(this.#on);
    const groups = this.#groups();
    const [counts, held] = [this.#counts, this.#held];
    this.#flows = flowsOf(chain, groups, counts);
    this.#measurements = new Measurements(chain, { groups, counts, held });
    this.#worked = Map.groupBy(this.#flows.worked, ({ group }) => group);
  }

  inOrder(element: BalanceElement | undefined): readonly RankedBalance[] {
    const shown = element === undefined ? this.#worst() : this.#of(element);
    return shown.toSorted(byRank);
  }

  #groups(): Groups {
    const { chain, asked } = this;
    const words = chain.dictionaries.of('site');
    const groupOf = new Int32Array(words.count).fill(-1);
    for (const [group, { siteIds }] of asked.among.entries()) {
      for (const siteId of siteIds) {
        const number = words.numberOf(siteId);
        if (number !== undefined) groupOf[number] = group;
      }
    }
    return bySite(groupOf, asked.among.length, this.#bounds);
  }

  #of(element: BalanceElement): readonly RankedBalance[] {
    return this.#judged(
      element,
      this.asked.among.map((_, group) => this.#open(group, element)),
    );
  }

  /** Errors are asked only of what is outside without them: they never make a balance worse. */
  #worst(): readonly RankedBalance[] {
    const worst = new Map(this.#of('total').map((balance) => [balance.name, balance]));
    for (const element of balanceElements.slice(1)) {
      const outside = this.asked.among
        .map((_, group) => this.#open(group, element))
        .filter(({ missing, usual }) => outsideOf(Number(missing), usual) > 0)
        .filter((open) => this.#isWorthJudging(open));
      for (const balance of this.#judged(element, outside)) {
        const other = worst.get(balance.name);
        if (!other || balance.excess > other.excess) worst.set(balance.name, balance);
      }
    }
    return [...worst.values()];
  }

  #open(group: number, element: BalanceElement): Open {
    const missing = this.#flows.missing.of(group * elementSlots + slotOf(element));
    const [chain, held, bands] = [this.chain, this.#held, this.#bands];
    const usual = usualLossOf(this.#worked.get(group) ?? [], { chain, held, element, bands });
    return { group, element, missing, usual };
  }

  /** Of what there is next to nothing, a wrong digit of an analysis is all there is. */
  #isWorthJudging({ group, element, missing }: Open): boolean {
    const { floorPpm } = balanceFiguresOn(this.#on);
    const floor = (this.#taken(group, 'total') * floorPpm) / 1e6;
    return Math.max(this.#taken(group, element), Math.abs(Number(missing))) > floor;
  }

  #taken(group: number, element: BalanceElement): number {
    const slot = slotOf(element);
    return (this.#worked.get(group) ?? [])
      .flatMap(({ takenBy }) => [...takenBy.values()])
      .reduce((sum, row) => sum - (row[slot] as number), 0);
  }

  #judged(element: BalanceElement, open: readonly Open[]): readonly RankedBalance[] {
    if (open.length === 0) return [];
    const { asked } = this;
    const on = this.#on;
    const isWanted = new Uint8Array(asked.among.length);
    for (const { group } of open) isWanted[group] = 1;
    const figures = errorFiguresOn(on, element);
    const errors = this.#measurements.errorsIn({ element, figures, isWanted });
    const uncounted = this.#uncountedIn(element);
    return open.map(({ group, missing, usual }): RankedBalance => {
      const judged = judge(missing, { errors: errors[group] as Errors, usual, on });
      const uncountedUnits = uncounted.get(group) ?? 0;
      const closed = uncountedUnits > 0 ? 'not-assessable' : 'closed';
      return {
        ...judged,
        name: asked.among[group]?.name ?? '',
        element,
        state: judged.step.isExplained ? closed : 'open',
        missing,
        takenMicrograms: BigInt(Math.round(this.#taken(group, element))),
        usual,
        uncountedUnits,
      };
    });
  }

  #uncountedIn(element: BalanceElement): ReadonlyMap<number, number> {
    const { among } = this.asked;
    const groupOf = new Map(
      among.flatMap(({ siteIds }, group) => siteIds.map((siteId) => [siteId, group] as const)),
    );
    const units = unitBalancesOf(this.chain, this.#held, {
      bounds: this.#bounds,
      slot: slotOf(element),
    });
    const byGroup = Map.groupBy(
      units.filter(isUncounted),
      ({ siteId }) => groupOf.get(siteId) ?? -1,
    );
    return new Map([...byGroup].map(([group, some]) => [group, some.length]));
  }
}

/** Then by what is missing in itself, and by name. */
function byRank(a: RankedBalance, b: RankedBalance): number {
  if (a.excess !== b.excess) return b.excess - a.excess;
  const [ofA, ofB] = [Math.abs(Number(a.missing)), Math.abs(Number(b.missing))];
  return ofA === ofB ? (a.name < b.name ? -1 : 1) : ofB - ofA;
}
