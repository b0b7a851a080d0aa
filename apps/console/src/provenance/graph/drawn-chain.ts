import type { Edge, Node } from '@xyflow/react';
import type { Chain } from './chain';
import type { NodeData } from './chain-node-box';
import { nodesMax, runsAsOne, siblingsAsOne, siblingsFrom, sitesAsOne } from './collapse';
import { columnsOf } from './columns';
import { layoutOf } from './layout';
import { mixesOf, originHues } from './mix';
import type { RibbonData } from './ribbon';
import { wayTo } from './way-to';
import { withoutActs } from './without-acts';

/** What of a chain is drawn: all of it where that can be read, else lots alike or whole sites as one. */
export function drawnOf(chain: Chain, of: string, open: readonly string[]) {
  const apart = new Set([of, ...open]);
  const bare = withoutActs(chain);
  const runs = runsAsOne(bare, apart);
  if (runs.nodes.size <= siblingsFrom) return { drawn: runs, isBySite: false };
  const alike = runsAsOne(siblingsAsOne(runs, apart, columnsOf(runs, new Set([of]))), apart);
  const isBySite = alike.nodes.size > nodesMax;
  return { drawn: isBySite ? sitesAsOne(bare, of) : alike, isBySite };
}

type Flow = Readonly<{ of: string; node: string | undefined; isContent: boolean }>;

/** Nodes and lines as the drawing library takes them. */
export function flowOf(chain: Chain, { of, node, isContent }: Flow) {
  const focus = new Set([of]);
  const { places, ribbons, height, width } = layoutOf(chain, focus);
  const mixes = mixesOf(chain, focus);
  const hues = originHues(chain);
  const lit = node === undefined ? undefined : wayTo(chain, of, node);
  const nodes = [...chain.nodes.values()].map((one): Node<NodeData> => {
    const { x = 0, y = 0, width = 150, height: tall = 58 } = places.get(one.nodeId) ?? {};
    const hue = hues.get(one.nodeId);
    return {
      id: one.nodeId,
      type: 'chain',
      position: { x, y },
      width,
      height: tall,
      selected: one.nodeId === node,
      ariaLabel: `${one.name} ${one.siteId}`,
      data: {
        node: one,
        isFocus: one.nodeId === of,
        isContent,
        isFaint: lit !== undefined && !lit.has(one.nodeId),
        ...(hue === undefined ? {} : { hue }),
      },
    };
  });
  const edges = chain.edges.map(({ fromId, toId }): Edge<RibbonData> => {
    const { width, from, to } = ribbons.get(`${fromId} ${toId}`) ?? { width: 1, from: 0, to: 0 };
    return {
      id: `${fromId} ${toId}`,
      source: fromId,
      target: toId,
      type: 'ribbon',
      focusable: false,
      data: {
        width,
        fromY: from,
        toY: to,
        mix: [...(mixes.get(fromId) ?? [])],
        isFaint: lit !== undefined && !(lit.has(fromId) && lit.has(toId)),
      },
    };
  });
  return { nodes, edges, height, width };
}

/** A chain that is wider than this is not read whole: it begins where one asked, and is drawn along. */
export const readablePx = 2_000;

export const nearest = (nodes: readonly Node<NodeData>[], of: string): Node<NodeData>[] => {
  const focus = nodes.find(({ id }) => id === of)?.position.x ?? 0;
  return nodes.filter(({ position }) => Math.abs(position.x - focus) <= readablePx - 220);
};
