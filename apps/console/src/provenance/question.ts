import { rareEarths, type RareEarth } from '../balances/elements';
import type { components } from '../published/data/api';

export type Direction = 'back' | 'forward' | 'both';

export type Model = components['schemas']['Origins']['model'];

const models: readonly Model[] = ['proportional', 'fifo', 'worst-case'];

/** What an act's answer may hold at most: what the ledger allows. */
export const depthMax = 1000;

export type Question = Readonly<{
  of: string;
  /** Left out, mass is followed. */
  element?: RareEarth;
  direction: Direction;
  depth: number;
  model: Model;
  isTable: boolean;
  open: readonly string[];
  node?: string;
}>;

type Search = Readonly<Partial<Record<string, string | undefined>>>;

/** What the URL asks about a lot. What cannot be meant counts as left out. */
export function questionOf(of: string, search: Search): Question {
  const { dir, depth = '', model, view, open, node } = search;
  const far = depth === 'all' ? depthMax : /^\d{1,3}$/.test(depth) ? Math.max(1, Number(depth)) : 1;
  const element = rareEarths.find((each) => each === search.element);
  return {
    of,
    ...(element === undefined ? {} : { element }),
    direction: dir === 'back' || dir === 'forward' ? dir : 'both',
    depth: far,
    model: models.find((each) => each === model) ?? 'proportional',
    isTable: view === 'table',
    open: open === undefined ? [] : open.split(','),
    ...(node === undefined ? {} : { node }),
  };
}
