import { table } from '../terminal/table';
import { detailOf, titleOf } from './graph-text';
import type { Path } from './trace-answers';

/** One place or act a line, from what was asked about to what it was looked for in. */
export function pathText({ of, to, nodes }: Path): string {
  if (nodes.length === 0) return `There is no way from ${of} to ${to}.`;
  return table(
    nodes.map((node, n) => [
      String(n),
      titleOf({ ...node, depth: n }),
      detailOf({ ...node, depth: n }),
      node.occurredOn ?? '',
    ]),
    0,
  ).join('\n');
}
