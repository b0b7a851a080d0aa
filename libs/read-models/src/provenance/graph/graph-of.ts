import type { Dictionaries } from '@lodestone/journal/dictionaries';
import type { StillAsked } from '../back-reach';
import { none, type FlowIndex } from '../flow-index';
import type { Commodity } from '../lines-by-number';
import type { ChainMoment } from '../play-order';
import type { Start } from '../start';
import { NodeNames, type NamedNode } from './names';
import { walk, type Direction, type Hidden, type Walked } from './walk';

export type GraphOptions = Readonly<{
  index: FlowIndex;
  words: Pick<Dictionaries, 'of'>;
  moment: ChainMoment;
  direction: Direction;
  /** Only what moves some of it is followed, and contents are of it. Left out: everything. */
  element: number | undefined;
  depth: number;
  actsMax: number;
  sees?: (group: number) => boolean;
  stillAsked: StillAsked;
}>;

export type GraphNode = NamedNode & Readonly<{ depth: number }> & Amounts;

/** Grams, and with an element micrograms of it, as decimal digits. */
export type Amounts = Readonly<{ massGrams: string; contentMicrograms?: string }>;

export type GraphEdge = Readonly<{ fromId: string; toId: string }> & Amounts;

export type Truncated = Readonly<{
  because: readonly Hidden[];
  /** Lots, units and movements through which it goes on. */
  nodes: number;
}> &
  Amounts;

export type Graph = Readonly<{
  subjectIds: readonly string[];
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  truncated?: Truncated;
}>;

/**
 * What is around a start, so many acts far. Edges go as matter goes; their grams and contents are
 * what the acts moved, and not the part of it that is in what was asked about: that is what origins
 * tell. A node has what flows from it towards what was asked about.
 */
export function graphOf(start: Start, options: GraphOptions): Graph {
  const { index, words, moment, direction, element, depth, actsMax, sees, stillAsked } = options;
  const commodity: Commodity = element ?? 'mass';
  const limits = { depth, groupsMax: actsMax, ...(sees === undefined ? {} : { sees }) };
  const walked = walk(start, { index, moment, direction, commodity, ...limits, stillAsked });
  const names = new NodeNames(index, words, moment);
  return new Drawing(walked, { index, direction, element, names }).of(start);
}

type Drawn = Readonly<{
  index: FlowIndex;
  direction: Direction;
  element: number | undefined;
  names: NodeNames;
}>;

type Sum = { grams: bigint; content: bigint };

/** With what flows from it towards what was asked about, and to it from behind. */
type Placed = Readonly<{ node: NamedNode; depth: number; towards: Sum; behind: Sum }>;

class Drawing {
  readonly #nodes = new Map<string, Placed>();
  readonly #edges = new Map<string, Readonly<{ fromId: string; toId: string; sum: Sum }>>();
  readonly #idOfPool = new Map<number, string>();
  readonly #idOfGroup = new Map<number, string>();

  constructor(
    private readonly walked: Walked,
    private readonly drawn: Drawn,
  ) {
    const { names } = drawn;
    for (const [pool, { depth }] of walked.pools) {
      this.#idOfPool.set(pool, this.#add(names.ofPool(pool), depth));
    }
    for (const [group, { depth }] of walked.groups) {
      this.#idOfGroup.set(group, this.#add(names.ofGroup(group), depth));
    }
    for (const line of walked.lines) this.#connect(line);
  }

  of({ pools, groups }: Start): Graph {
    const subjects = [
      ...pools.map((pool) => this.#idOfPool.get(pool)),
      ...groups.map((group) => this.#idOfGroup.get(group)),
    ];
    const truncated = this.#truncated();
    return {
      subjectIds: [...new Set(subjects.flatMap((id) => id ?? []))],
      nodes: [...this.#nodes.values()].map(({ node, depth, towards, behind }) => ({
        ...node,
        depth,
        ...this.#amounts(towards.grams === 0n && towards.content === 0n ? behind : towards),
      })),
      edges: [...this.#edges.values()].map(({ sum, ...edge }) => ({
        ...edge,
        ...this.#amounts(sum),
      })),
      ...(truncated === undefined ? {} : { truncated }),
    };
  }

  #connect(line: number): void {
    const { index, names } = this.drawn;
    const sum = this.#sumOf(line);
    const group = index.groupOfLine(line);
    const act = this.#idOfGroup.get(group) as string;
    const depth = this.walked.groups.get(group)?.depth ?? 0;
    const flowsIn = this.#flowsIn(sum);
    const pool = index.poolOfLine(line);
    // What an act was asked about itself brings to places that the walk did not come to.
    const place =
      pool === none
        ? this.#add(names.ofOuter(line, flowsIn ? 'destination' : 'origin'), depth)
        : (this.#idOfPool.get(pool) ?? this.#add(names.ofPool(pool), depth));
    const [fromId, toId] = flowsIn ? [act, place] : [place, act];
    const size = absolute(sum);
    const isBehind = flowsIn === (this.drawn.direction === 'back');
    add(this.#nodes.get(place)?.[isBehind ? 'behind' : 'towards'], size);
    add(this.#nodes.get(act)?.[isBehind ? 'towards' : 'behind'], size);
    const key = `${fromId} ${toId}`;
    const edge = this.#edges.get(key);
    if (edge) add(edge.sum, size);
    else this.#edges.set(key, { fromId, toId, sum: size });
  }

  #add(node: NamedNode, depth: number): string {
    if (!this.#nodes.has(node.nodeId)) {
      this.#nodes.set(node.nodeId, { node, depth, towards: nothing(), behind: nothing() });
    }
    return node.nodeId;
  }

  #flowsIn({ grams, content }: Sum): boolean {
    return this.drawn.element === undefined ? grams > 0n : content > 0n;
  }

  #sumOf(line: number): Sum {
    const { index, element } = this.drawn;
    index.lines.seek(line);
    return {
      grams: index.lines.exactAmount('mass'),
      content: element === undefined ? 0n : index.lines.exactAmount(element),
    };
  }

  #truncated(): Truncated | undefined {
    const { hidden } = this.walked;
    const ids = new Set(
      [...hidden.values()].flatMap((pools) =>
        [...pools].flatMap((pool) => this.#idOfPool.get(pool) ?? []),
      ),
    );
    if (ids.size === 0) return undefined;
    const sum = nothing();
    for (const id of ids) add(sum, this.#nodes.get(id)?.towards);
    return { because: [...hidden.keys()].sort(), nodes: ids.size, ...this.#amounts(sum) };
  }

  #amounts({ grams, content }: Sum): Amounts {
    return {
      massGrams: String(grams),
      ...(this.drawn.element === undefined ? {} : { contentMicrograms: String(content) }),
    };
  }
}

const nothing = (): Sum => ({ grams: 0n, content: 0n });

function add(sum: Sum | undefined, more: Sum | undefined): void {
  if (!sum || !more) return;
  sum.grams += more.grams;
  sum.content += more.content;
}

/** Copied: sums are added to. */
const absolute = ({ grams, content }: Sum): Sum => ({
  grams: grams < 0n ? -grams : grams,
  content: content < 0n ? -content : content,
});
