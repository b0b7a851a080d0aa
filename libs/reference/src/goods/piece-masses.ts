import type { Sourced } from '../code-table';

/**
 * What one magnet weighs, in milligrams: from those of a loudspeaker in the ear to blocks for wind
 * turbines and scanners. Nobody publishes limits: these are ours, and wide.
 */
export type PieceMass = Sourced &
  Readonly<{ effectiveFrom: string; fromMilligrams: number; toMilligrams: number }>;

export const pieceMasses = [
  {
    effectiveFrom: '2024-10-01',
    fromMilligrams: 2,
    toMilligrams: 10_000_000,
    source: 'configuration of this ledger',
    verified: false,
  },
] as const satisfies readonly [PieceMass, ...PieceMass[]];

export const pieceMassOn = (date: string): PieceMass =>
  pieceMasses.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? pieceMasses[0];
