import type { Edge, EdgeProps } from '@xyflow/react';
import type { Hue } from './mix';

export type RibbonData = Readonly<{
  width: number;
  fromY: number;
  toY: number;
  mix: readonly (readonly [Hue, number])[];
  isFaint: boolean;
}>;

/** A line as wide as what passed, in the colours of where it came from. */
export function Ribbon({ sourceX, targetX, data }: EdgeProps<Edge<RibbonData>>) {
  if (!data) return null;
  const { width, fromY, toY, mix, isFaint } = data;
  const all = mix.reduce((sum, [, part]) => sum + part, 0);
  let at = -width / 2;
  const parts =
    all > 0 ? mix.map(([hue, part]) => [`var(--${hue})`, (part / all) * width] as const) : [];
  const drawn = parts.length > 0 ? parts : [['var(--field-border)', width] as const];
  return (
    <g opacity={isFaint ? 0.12 : 0.62}>
      {drawn.map(([colour, thick], n) => {
        const top = at;
        at += thick;
        return (
          <path
            key={n}
            d={bandOf({ x0: sourceX, x1: targetX, y0: fromY + top, y1: toY + top, thick })}
            fill={colour}
          />
        );
      })}
    </g>
  );
}

type Band = Readonly<{ x0: number; x1: number; y0: number; y1: number; thick: number }>;

/** The outline of a band that leaves and arrives level. Its corners are given from its upper edge. */
function bandOf({ x0, x1, y0, y1, thick }: Band): string {
  const middle = (x0 + x1) / 2;
  const upper = `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}`;
  const lower = `C${middle},${y1 + thick} ${middle},${y0 + thick} ${x0},${y0 + thick}`;
  return `${upper}L${x1},${y1 + thick}${lower}Z`;
}
