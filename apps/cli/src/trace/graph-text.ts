import { counted, figure } from '../terminal/figures';
import { table } from '../terminal/table';
import { amountText } from './shares-text';
import type { Edge, Graph, Node } from './trace-answers';

/** The nodes by their distance from what was asked about, each with where it leads to. */
export function graphText(graph: Graph): string {
  const { nodes, edges, direction, element } = graph;
  const far = direction === 'back' ? 'goes into' : 'comes from';
  const next = nextOf(graph);
  const rows = [...nodes]
    .sort((a, b) => a.depth - b.depth)
    .map((node) => [
      String(node.depth),
      titleOf(node),
      detailOf(node),
      node.occurredOn ?? '',
      node.massGrams === undefined ? '' : figure(BigInt(node.massGrams)),
      element === undefined || node.contentMicrograms === undefined
        ? ''
        : amountText(node.contentMicrograms, element),
      (next.get(node.nodeId) ?? []).join(', '),
    ]);
  const heads = [
    'hop',
    'node',
    'what',
    'on',
    'grams',
    element === undefined ? '' : `${element}, kg`,
    far,
  ];
  return [
    ...table([heads, ...rows], 0, 4, 5),
    `${counted(nodes.length, 'node')}, ${counted(edges.length, 'edge')}`,
    ...truncatedText(graph),
  ].join('\n');
}

function truncatedText({ truncated, element }: Graph): readonly string[] {
  if (!truncated) return [];
  const { because, nodes, massGrams, contentMicrograms } = truncated;
  const content =
    element === undefined || contentMicrograms === undefined
      ? ''
      : `, ${amountText(contentMicrograms, element)} kg of ${element}`;
  return [
    `… and more: ${counted(nodes, 'node')} not followed (${because.join(', ')}), ` +
      `${figure(BigInt(massGrams))} g${content}: ask with --depth or --acts`,
  ];
}

/** Towards what was asked about. */
function nextOf({ edges, direction }: Graph): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const edge of edges) {
    const [at, to] = ends(edge, direction);
    const known = next.get(at);
    if (known) known.push(nameOf(to));
    else next.set(at, [nameOf(to)]);
  }
  return next;
}

const ends = ({ fromId, toId }: Edge, direction: Graph['direction']): readonly [string, string] =>
  direction === 'back' ? [fromId, toId] : [toId, fromId];

/** `lot:TJ-WORKS/MAG-1` is the lot TJ-WORKS/MAG-1. */
const nameOf = (nodeId: string): string => nodeId.slice(nodeId.indexOf(':') + 1);

export const titleOf = ({ kind, nodeId }: Node): string => `${kind} ${nameOf(nodeId)}`;

export const detailOf = ({ step, material, account }: Node): string =>
  [step, material, account].filter((part) => part !== undefined).join(' ');
