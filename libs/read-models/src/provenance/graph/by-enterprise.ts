import { none, type FlowIndex } from '../flow-index';
import type { Walked } from './walk';

export type Contracted = Readonly<{
  nodes: ReadonlyArray<Readonly<{ nodeId: string; depth: number }>>;
  edges: ReadonlyArray<
    Readonly<{ fromId: string; toId: string; massGrams: bigint; contentMicrograms: bigint }>
  >;
}>;

export type ContractOptions = Readonly<{
  index: FlowIndex;
  element: number | undefined;
  /** Whose an act is: `enterprise:` and its id. */
  ownerOf: (group: number) => string;
  /** Whose a place is: that of a movement is its sender's. */
  ownerOfPool: (pool: number) => string;
  /** What a line from outside the ledger, or to outside, comes from or goes to. */
  outerOf: (line: number) => string;
}>;

/**
 * A walk in which all that one enterprise has and does is one node. Who recycles gets back what it
 * sold: then there are circles, which the walk itself has not. What stays inside is not shown.
 */
export function byEnterprise(walked: Walked, options: ContractOptions): Contracted {
  const { index, element, ownerOf, ownerOfPool, outerOf } = options;
  const nodes = new Map<string, number>();
  const met = (nodeId: string, depth: number): void => {
    nodes.set(nodeId, Math.min(nodes.get(nodeId) ?? Infinity, depth));
  };
  for (const [pool, { depth }] of walked.pools) met(ownerOfPool(pool), depth);
  for (const [group, { depth }] of walked.groups) met(ownerOf(group), depth);
  const edges = new Map<
    string,
    { fromId: string; toId: string; massGrams: bigint; contentMicrograms: bigint }
  >();
  for (const line of walked.lines) {
    const group = index.groupOfLine(line);
    const pool = index.poolOfLine(line);
    const act = ownerOf(group);
    const place = pool === none ? outerOf(line) : ownerOfPool(pool);
    if (place === act) continue;
    met(place, walked.groups.get(group)?.depth ?? 0);
    index.lines.seek(line);
    const grams = index.lines.exactAmount('mass');
    const content = element === undefined ? 0n : index.lines.exactAmount(element);
    const flowsIn = (element === undefined ? grams : content) > 0n;
    const [fromId, toId] = flowsIn ? [act, place] : [place, act];
    const key = `${fromId} ${toId}`;
    const edge = edges.get(key) ?? { fromId, toId, massGrams: 0n, contentMicrograms: 0n };
    edge.massGrams += grams < 0n ? -grams : grams;
    edge.contentMicrograms += content < 0n ? -content : content;
    edges.set(key, edge);
  }
  return {
    nodes: [...nodes].map(([nodeId, depth]) => ({ nodeId, depth })),
    edges: [...edges.values()],
  };
}
