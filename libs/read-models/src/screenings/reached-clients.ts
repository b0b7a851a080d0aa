import type { Ordinal } from '@lodestone/kernel';
import type { ClientDecision } from '../client-identities/client';
import type { ClientsReading } from '../client-identities/client-tables';
import { subjectsMeant } from '../client-identities/clients-of-lines';
import { decisionsAbout } from '../client-identities/decisions';
import type { Known } from '../client-identities/memberships';
import { refOf } from '../client-identities/subjects';

/** Why somebody is screened: the listed one, or whom one before holds to at least one half. */
export type TrailStep = Readonly<{
  clientId: string;
  because: 'listed' | 'owned' | 'same-client';
  /** The decision on which it rests. */
  decisionId: string;
  shareBasisPoints?: number;
  /** At which ordinal that was told. */
  ordinal: Ordinal;
}>;

/** A client under a listing, with the way that leads there. */
export type ReachedClient = Readonly<{ clientId: string; trail: readonly TrailStep[] }>;

/** An affiliate is held to one half at least (Announcement 61 of 2025, and what Order 792 goes by). */
const heldBasisPointsMin = 5_000;

/**
 * From a listed client through what it holds, and what that holds, and through those that an authority
 * found to be one with it; each by the shortest way, in the order of telling.
 */
export function reachedFrom(
  reading: ClientsReading,
  listed: TrailStep,
  knownAt: Ordinal,
): readonly ReachedClient[] {
  const reached = new Map<string, ReachedClient>([
    [listed.clientId, { clientId: listed.clientId, trail: [listed] }],
  ]);
  // A map goes on with what is added while it is gone through.
  for (const [, { clientId, trail }] of reached) {
    for (const decision of decisionsAbout(reading, [clientId], { knownAt })) {
      const step = stepBy(decision, clientId);
      if (!step || reached.has(step.clientId)) continue;
      reached.set(step.clientId, { clientId: step.clientId, trail: [...trail, step] });
    }
  }
  return [...reached.values()];
}

function stepBy(decision: ClientDecision, from: string): TrailStep | undefined {
  const { clientId, otherClientId, ownerClientId, shareBasisPoints, decisionId } = decision;
  if (decision.retraction || otherClientId === undefined) return undefined;
  if (clientId !== from && otherClientId !== from) return undefined;
  const other = clientId === from ? otherClientId : clientId;
  const told = { clientId: other, decisionId, ordinal: decision.ordinal };
  if (decision.decision === 'merge') return { ...told, because: 'same-client' };
  if (decision.decision !== 'ownership' || ownerClientId !== from) return undefined;
  const isHeld = decision.relation === 'parent' || (shareBasisPoints ?? 0) >= heldBasisPointsMin;
  if (!isHeld) return undefined;
  const share = shareBasisPoints === undefined ? {} : { shareBasisPoints };
  return { ...told, because: 'owned', ...share };
}

/** By what acts name a client: refs, as was known by then who is the same. */
export const refsOf = (
  reading: ClientsReading,
  clientId: string,
  known: Known,
): readonly string[] =>
  subjectsMeant(reading, [clientId], known).flatMap((subject) => refOf(subject) ?? []);
