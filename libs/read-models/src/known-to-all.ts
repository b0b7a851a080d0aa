import type { Ordinal } from '@lodestone/kernel';

/** Whatever says how far it has come: rows of a read model, lines of the journal. */
type Reached = Readonly<{ ordinal: Ordinal }>;

/** Files may be a few events apart: all are read as of what all have taken, or of what was asked for. */
export function knownToAll(
  readings: Readonly<Record<string, Reached>>,
  asked: Ordinal | undefined,
): Ordinal {
  const all = Math.min(...Object.values(readings).map(({ ordinal }) => ordinal));
  return Math.min(asked ?? all, all);
}
