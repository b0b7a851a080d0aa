import type { components } from '../../published/data/api';

export type Answered = components['schemas']['ProvenanceGraph'];

export type AnsweredNode = Answered['nodes'][number];

/** What stands in the graph: lots, units and what is on its way; acts only where they join and part. */
export type ChainNode = Readonly<{
  nodeId: string;
  kind: AnsweredNode['kind'];
  siteId: string;
  /** What it is called at its site: lot, unit, record, deal. */
  name: string;
  material?: string;
  step?: string;
  account?: string;
  /** Columns go by the direction of time: what something comes from stands left of it. */
  amount: bigint;
  /** How many lots this node stands for, where several are drawn as one. */
  members: readonly string[];
}>;

export type ChainEdge = Readonly<{ fromId: string; toId: string; amount: bigint }>;

export type Chain = Readonly<{
  nodes: ReadonlyMap<string, ChainNode>;
  edges: readonly ChainEdge[];
}>;

/** Several answers about one moment as one chain: the same node and the same edge stand once. */
export function chainOf(answers: readonly Answered[], isContent: boolean): Chain {
  const nodes = new Map<string, ChainNode>();
  const edges = new Map<string, ChainEdge>();
  for (const answer of answers) {
    for (const node of answer.nodes) {
      const made = nodeOf(node, isContent);
      const known = nodes.get(made.nodeId);
      // One that only touches an answer is told there with what touched it: the larger is the whole.
      if (!known || known.amount < made.amount) nodes.set(made.nodeId, made);
    }
    for (const { fromId, toId, massGrams, contentMicrograms } of answer.edges) {
      const amount = BigInt((isContent ? contentMicrograms : massGrams) ?? 0);
      edges.set(`${fromId} ${toId}`, { fromId, toId, amount });
    }
  }
  return { nodes, edges: [...edges.values()] };
}

function nodeOf(node: AnsweredNode, isContent: boolean): ChainNode {
  const { nodeId, kind, siteId, material, step, account, massGrams, contentMicrograms } = node;
  return {
    nodeId,
    kind,
    siteId: siteId ?? '',
    name: nameOf(node),
    ...(material === undefined ? {} : { material }),
    ...(step === undefined ? {} : { step }),
    ...(account === undefined ? {} : { account }),
    amount: BigInt((isContent ? contentMicrograms : massGrams) ?? 0),
    members: [nodeId],
  };
}

const nameOf = ({ lotId, unitId, movementId, recordId, dealId, siteId, nodeId }: AnsweredNode) =>
  lotId ?? unitId ?? recordId ?? dealId ?? movementId ?? siteId ?? nodeId;
