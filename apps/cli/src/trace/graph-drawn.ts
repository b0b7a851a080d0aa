import { detailOf, titleOf } from './graph-text';
import { amountText } from './shares-text';
import type { Edge, Graph, Node } from './trace-answers';

/** For Graphviz: `lodestone trace … --dot | dot -Tsvg`. */
export function graphAsDot({ nodes, edges, element }: Graph): string {
  return [
    'digraph provenance {',
    '  rankdir=LR;',
    '  node [fontname="sans-serif"];',
    ...nodes.map(
      (node) =>
        `  ${quoted(node.nodeId)} [label=${quoted(labelOf(node))}, shape=${shapes[node.kind]}];`,
    ),
    ...edges.map(
      (edge) =>
        `  ${quoted(edge.fromId)} -> ${quoted(edge.toId)} [label=${quoted(weightOf(edge, element))}];`,
    ),
    '}',
  ].join('\n');
}

/** For Markdown pages and Mermaid's live editor. */
export function graphAsMermaid({ nodes, edges, element }: Graph): string {
  const places = new Map(nodes.map(({ nodeId }, n) => [nodeId, `n${n}`]));
  return [
    'flowchart LR',
    ...nodes.map((node, n) => {
      const [opens, closes] = brackets[node.kind];
      return `  n${n}${opens}"${escaped(labelOf(node))}"${closes}`;
    }),
    ...edges.map(
      (edge) =>
        `  ${places.get(edge.fromId)} -->|"${escaped(weightOf(edge, element))}"| ${places.get(edge.toId)}`,
    ),
  ].join('\n');
}

const shapes = {
  lot: 'box',
  unit: 'cylinder',
  movement: 'cds',
  act: 'ellipse',
  origin: 'house',
  destination: 'octagon',
} as const satisfies Readonly<Record<Node['kind'], string>>;

const brackets = {
  lot: ['[', ']'],
  unit: ['[(', ')]'],
  movement: ['>', ']'],
  act: ['([', '])'],
  origin: ['[/', '\\]'],
  destination: ['{{', '}}'],
} as const satisfies Readonly<Record<Node['kind'], readonly [string, string]>>;

const labelOf = (node: Node): string =>
  [titleOf(node), detailOf(node), node.occurredOn ?? ''].filter((line) => line !== '').join('\n');

const weightOf = ({ massGrams, contentMicrograms }: Edge, element: string | undefined): string =>
  element === undefined || contentMicrograms === undefined
    ? `${amountText(massGrams, undefined)} g`
    : `${amountText(massGrams, undefined)} g, ${element} ${amountText(contentMicrograms, element)} kg`;

/** Ids have no quotes in them; a label is escaped all the same. */
const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

const escaped = (text: string): string => text.replaceAll('"', '#quot;').replaceAll('\n', '<br/>');
