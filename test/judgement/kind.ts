import type { Plot } from './plot';

/** What somebody does on a plot of the nation, which nobody else uses. */
export type Planting = (plot: Plot) => void;

/**
 * One kind of wrong, with small inputs that must be told and look-alikes that must not. Only the
 * check reads this list: the ledger sees records like all others.
 */
export type Kind = Readonly<{
  kind: string;
  /** The code of the flag or finding by which it is told. */
  toldAs: string;
  wrongs: Readonly<Record<string, Planting>>;
  lookAlikes: Readonly<Record<string, Planting>>;
}>;
