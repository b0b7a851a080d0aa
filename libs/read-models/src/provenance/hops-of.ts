import { accounts, type Account } from '@lodestone/ledger';
import { dateOf } from '@lodestone/journal/posted-names';
import { BackReach, type StillAsked } from './back-reach';
import { none } from './flow-index';
import type { Commodity } from './lines-by-number';
import { LocalNumbers } from './local-numbers';
import { chainMoment, type AskedMoment } from './moment-of-chain';
import type { Chain } from './origins-of';
import { Walk, type Direction, type Edge, type Visit } from './walk';

export type HopsQuestion = AskedMoment &
  Readonly<{
    /** A lot, a unit or a movement, as the journal names it. */
    of: string;
    direction: Direction;
    commodity: Commodity;
    /** Acts from where it begins; one, where nobody says. */
    depth?: number;
    /** Edges of one pool or act; the heaviest are shown. */
    breadth?: number;
    /** Edges in all. */
    edgesMax?: number;
    stillAsked?: StillAsked;
  }>;

export type HopPool = Readonly<{ lot: string; depth: number }>;

/** What moved together in one record; a record may be several of these. */
export type HopAct = Readonly<{
  /** The first of its lines: ordinal and place in the event. */
  ordinal: number;
  line: number;
  recordId: string;
  siteId: string;
  occurredOn: string;
  depth: number;
}>;

export type HopEdge = Readonly<{
  act: Readonly<{ ordinal: number; line: number }>;
  account: Account;
  /** Absent of what comes out of a source or goes into a sink that has no lot. */
  lot?: string;
  /** Into the act, or out of it. */
  side: 'in' | 'out';
  massGrams: bigint;
  amount: bigint;
}>;

/** What the limits keep back: edges that lead on from what is shown, with their sums. */
export type Hidden = Readonly<{ edges: number; massGrams: bigint; amount: bigint }>;

export type Hops = Readonly<{
  pools: readonly HopPool[];
  acts: readonly HopAct[];
  edges: readonly HopEdge[];
  truncated?: Hidden;
}>;

/** The graph around a lot, as far as is asked; undefined where nothing ever lay. */
export function hopsOf(chain: Chain, question: HopsQuestion): Hops | undefined {
  const { of, direction, stillAsked = () => {} } = question;
  const reach = newReach(chain, question);
  const lot = chain.dictionaries.of('lot').numberOf(of);
  const pools = (lot === undefined ? [] : chain.index.poolsOfLot(lot)).filter(
    (pool) => reach.firstFlow(reach.meet(pool)) !== none,
  );
  if (pools.length === 0) return undefined;
  const walk = new Walk(reach, direction);
  for (const pool of pools) walk.begin(pool);
  const graph = new Graph(chain, walk, question);
  for (let visit = walk.next(); visit; visit = walk.next()) {
    graph.show(visit);
    stillAsked();
  }
  return graph.told();
}

const newReach = (chain: Chain, { stillAsked = () => {}, ...asked }: HopsQuestion): BackReach =>
  new BackReach(
    chain.index,
    { pools: new LocalNumbers(), groups: new LocalNumbers() },
    { moment: chainMoment(asked), stillAsked },
  );

class Graph {
  readonly #pools = new Map<string, HopPool>();
  readonly #acts = new Map<number, HopAct>();
  readonly #edges = new Map<number, HopEdge>();
  #hidden: Hidden = { edges: 0, massGrams: 0n, amount: 0n };

  constructor(
    private readonly chain: Chain,
    private readonly walk: Walk,
    private readonly asked: HopsQuestion,
  ) {}

  show(visit: Visit): void {
    const { depth = 1 } = this.asked;
    const lot = this.#lotOf(visit.pool);
    if (!this.#pools.has(lot)) this.#pools.set(lot, { lot, depth: visit.depth });
    const onward = this.walk.onward(visit);
    if (visit.depth >= depth) {
      this.#hide(onward);
      return;
    }
    const heaviest = this.#heaviest(onward);
    heaviest.forEach((edge, n) => {
      // An act that is shown has something on its other side too.
      if (this.#edges.size + 1 < this.#edgesMax) this.#showAct(visit, edge);
      else this.#hide(heaviest.slice(n, n + 1));
    });
  }

  told(): Hops {
    return {
      pools: [...this.#pools.values()],
      acts: [...this.#acts.values()],
      edges: [...this.#edges.values()],
      ...(this.#hidden.edges > 0 ? { truncated: this.#hidden } : {}),
    };
  }

  get #edgesMax(): number {
    return this.asked.edgesMax ?? 2_000;
  }

  #showAct(visit: Visit, edge: Edge): void {
    const { index } = this.chain;
    const group = index.groupOfLine(edge.line);
    const isKnown = this.#acts.has(group);
    if (!isKnown) this.#acts.set(group, this.#actOf(group, visit.depth + 1));
    this.#addEdge(group, edge);
    if (isKnown) return;
    for (const beyond of this.#heaviest(this.walk.beyond(group))) {
      this.#addEdge(group, beyond);
      if (beyond.pool !== none) this.walk.go(visit, group, beyond);
    }
  }

  /** The others are hidden. */
  #heaviest(edges: readonly Edge[]): readonly Edge[] {
    const { breadth = 50 } = this.asked;
    const room = Math.min(breadth, Math.max(0, this.#edgesMax - this.#edges.size));
    if (edges.length <= room) return edges;
    const byWeight = edges
      .map((edge) => ({ edge, weight: this.#weightOf(edge) }))
      .sort((a, b) => b.weight - a.weight || a.edge.line - b.edge.line)
      .map(({ edge }) => edge);
    this.#hide(byWeight.slice(room));
    return byWeight.slice(0, room).sort((a, b) => a.line - b.line);
  }

  #hide(edges: readonly Edge[]): void {
    let { massGrams, amount } = this.#hidden;
    for (const { line } of edges) {
      const hidden = this.#amountsOf(line);
      massGrams += hidden.massGrams;
      amount += hidden.amount;
    }
    this.#hidden = { edges: this.#hidden.edges + edges.length, massGrams, amount };
  }

  #addEdge(group: number, { line, pool }: Edge): void {
    const { lines } = this.chain.index;
    lines.seek(line);
    const account = accounts[lines.account()] as Account;
    const side = lines.exactAmount('mass') < 0n || lines.exactAmount(this.asked.commodity) < 0n;
    const lot = pool === none ? this.#word('lot', lines.column('lot')) : this.#lotOf(pool);
    const { ordinal, line: place } = this.#acts.get(group) as HopAct;
    this.#edges.set(line, {
      act: { ordinal, line: place },
      account,
      ...(lot === '' ? {} : { lot }),
      side: side ? 'in' : 'out',
      ...this.#amountsOf(line),
    });
  }

  #actOf(group: number, depth: number): HopAct {
    const { index } = this.chain;
    const line = index.startOfGroup(group);
    index.lines.seek(line);
    return {
      ordinal: index.ordinalOfGroup(group),
      line: index.lines.column('line'),
      recordId: this.#word('record', index.lines.column('record')),
      siteId: this.#word('site', index.lines.column('site')),
      occurredOn: dateOf(index.lines.column('date')),
      depth,
    };
  }

  #amountsOf(line: number): Readonly<{ massGrams: bigint; amount: bigint }> {
    const { lines } = this.chain.index;
    lines.seek(line);
    const [massGrams, amount] = [
      lines.exactAmount('mass'),
      lines.exactAmount(this.asked.commodity),
    ];
    return { massGrams: sizeOf(massGrams), amount: sizeOf(amount) };
  }

  #weightOf({ line }: Edge): number {
    const { lines } = this.chain.index;
    lines.seek(line);
    return Math.abs(lines.amount(this.asked.commodity));
  }

  #lotOf(pool: number): string {
    return this.#word('lot', this.chain.index.lotOfPool(pool));
  }

  #word(name: 'lot' | 'record' | 'site', number: number): string {
    return this.chain.dictionaries.of(name).wordOf(number);
  }
}

const sizeOf = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
