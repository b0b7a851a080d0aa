export type Way = 'left' | 'right' | 'up' | 'down';

type Placed = Readonly<{ id: string; position: Readonly<{ x: number; y: number }> }>;

/** The node that an arrow leads to: the next in the column, or the nearest in the column beside. */
export function beside(nodes: readonly Placed[], from: string, way: Way): string | undefined {
  const here = nodes.find(({ id }) => id === from)?.position;
  if (!here) return undefined;
  const isAlong = way === 'left' || way === 'right';
  const sign = way === 'left' || way === 'up' ? -1 : 1;
  const far = ({ position: { x, y } }: Placed) => {
    const [ahead, aside] = isAlong ? [x - here.x, y - here.y] : [y - here.y, x - here.x];
    return { ahead: ahead * sign, aside: Math.abs(aside) };
  };
  return nodes
    .map((node) => ({ id: node.id, ...far(node) }))
    .filter(({ ahead, aside }) => ahead > 0 && (isAlong || aside === 0))
    .toSorted((a, b) => a.ahead - b.ahead || a.aside - b.aside)[0]?.id;
}
