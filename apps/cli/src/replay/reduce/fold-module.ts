import { faultOfTotals, type Totals, type TotalsRow } from '@lodestone/journal';
import type { FoldedLine } from '@lodestone/exchange';
import { pathToFileURL } from 'node:url';

type Result = (state: unknown) => unknown;

/** What an analyst's own module does: fold event by event, or say what is to be summed. */
export type FoldModule =
  | Readonly<{
      kind: 'evolve';
      initial: unknown;
      evolve: (state: unknown, line: FoldedLine) => unknown;
      result: Result;
    }>
  | Readonly<{
      kind: 'totals';
      totals: Totals;
      result: (rows: readonly TotalsRow[]) => unknown;
    }>;

/** The module is to blame, in words for whoever wrote it. */
export class FoldFault extends Error {
  override readonly name = 'FoldFault';
}

/** @throws FoldFault */
export async function loadFold(path: string): Promise<FoldModule> {
  let loaded: Readonly<Record<string, unknown>>;
  try {
    loaded = (await import(pathToFileURL(path).href)) as typeof loaded;
  } catch (error) {
    throw new FoldFault(`it cannot be loaded: ${placed(error, path)}`);
  }
  return foldOf(loaded);
}

/** Of what a module exports, by name or as its default. */
export function foldOf(loaded: Readonly<Record<string, unknown>>): FoldModule {
  const whole = loaded['default'];
  const isWhole = typeof whole === 'object' && whole !== null && !isFold(loaded);
  const exported = isWhole ? (whole as typeof loaded) : loaded;
  const { initial, evolve, totals, result = asItIs } = exported;
  if (typeof result !== 'function') throw new FoldFault('`result` is no function');
  if (totals !== undefined) {
    if (evolve !== undefined) throw new FoldFault('it exports both `totals` and `evolve`: choose');
    const fault = faultOfTotals(totals);
    if (fault !== undefined) throw new FoldFault(fault);
    return { kind: 'totals', totals: totals as Totals, result: result as Result };
  }
  if (typeof evolve !== 'function') {
    throw new FoldFault('it exports neither a function `evolve` nor `totals`');
  }
  if (!('initial' in exported)) throw new FoldFault('it exports no `initial` state');
  return {
    kind: 'evolve',
    initial,
    evolve: evolve as Extract<FoldModule, { kind: 'evolve' }>['evolve'],
    result: result as Result,
  };
}

const isFold = (loaded: object): boolean => 'evolve' in loaded || 'totals' in loaded;

const asItIs: Result = (state) => state;

/** An error with the place in the module at which it was thrown, if it was there. */
export function placed(error: unknown, path: string): string {
  if (!(error instanceof Error)) return String(error);
  const words = error.message || error.name;
  const at = error.stack?.split('\n').find((line) => line.includes(path) && /:\d+/.test(line));
  const [, place] = /(\d+:\d+)\)?$/.exec(at ?? '') ?? [];
  return place === undefined ? words : `${words} (line ${place.split(':')[0]} of ${path})`;
}
