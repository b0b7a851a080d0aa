import type { components } from '../published/data/api';
import type { Hue } from './graph/mix';

type OriginShare = components['schemas']['OriginShare'];

const hueOfKind: Readonly<Record<string, Hue>> = {
  imported: 'import',
  collected: 'scrap',
  opening: 'opening',
};

/** Every origin with its hue: that which gave most among mines is the darkest. */
export function huesOf(items: readonly OriginShare[]): readonly Hue[] {
  let mines = 0;
  return items.map(({ key: { kind = '' } }) => {
    if (kind !== 'mined') return hueOfKind[kind] ?? 'red';
    mines = Math.min(mines + 1, 3);
    return `mine-${mines}` as Hue;
  });
}
