import type { AnsweredNode, Chain, ChainEdge, ChainNode } from './chain';

/** A chain as specs write it: `lot:A act:split 10` is a line of ten from the one to the other. */
export function chainFrom(...lines: readonly string[]): Chain {
  const nodes = new Map<string, ChainNode>();
  const edges: ChainEdge[] = [];
  for (const line of lines) {
    const [fromId = '', toId = '', amount = '0'] = line.split(' ');
    edges.push({ fromId, toId, amount: BigInt(amount) });
    for (const nodeId of [fromId, toId]) {
      if (!nodes.has(nodeId)) nodes.set(nodeId, nodeOf(nodeId, BigInt(amount)));
    }
  }
  return { nodes, edges };
}

/** `lot:SITE/A` stands at SITE, `lot:A` at S. */
function nodeOf(nodeId: string, amount: bigint): ChainNode {
  const [kind = '', place = ''] = nodeId.split(':');
  const [siteId, name] = place.includes('/') ? place.split('/') : ['S', place];
  return {
    nodeId,
    kind: kind as AnsweredNode['kind'],
    siteId: siteId ?? '',
    name: name ?? '',
    ...(kind === 'origin' ? { account: 'mined' } : {}),
    amount,
    members: [nodeId],
  };
}
