import type { ClientPair } from '@lodestone/ledger';
import type { LineOf } from '@lodestone/projections';
import type { ClientDecision, ClientScope } from './client';
import type { ClientsReading, clientTables } from './client-identities';

type DecisionRow = LineOf<(typeof clientTables)['decisions']>;

const kinds: Readonly<Record<string, ClientDecision['decision'] | undefined>> = {
  ClientMergeAsserted: 'merge',
  OwnershipAsserted: 'ownership',
  IdentityForgotten: 'forgetting',
};

/** Every decision that was known, each with what became of it. */
export function decisionsOf(
  reading: ClientsReading,
  { knownAt = reading.ordinal }: ClientScope,
): readonly ClientDecision[] {
  const rows = reading.rows('decisions', 'WHERE ordinal <= ? ORDER BY ordinal, line', knownAt);
  const retractions = new Map(
    rows.flatMap((row) =>
      row.targetDecisionId === null ? [] : [[placeOf(row, row.targetDecisionId), row] as const],
    ),
  );
  return rows.flatMap((row) => {
    const decision = kinds[row.decision];
    return decision
      ? [decisionOf(row, decision, retractions.get(placeOf(row, row.decisionId)))]
      : [];
  });
}

/** A decision id is one of a kind in its stream. */
const placeOf = ({ clientId }: DecisionRow, decisionId: string): string =>
  `${clientId}/${decisionId}`;

function decisionOf(
  row: DecisionRow,
  decision: ClientDecision['decision'],
  retraction: DecisionRow | undefined,
): ClientDecision {
  const { otherClientId, ownerClientId, relation, shareBasisPoints, source } = row;
  return {
    decision,
    decisionId: row.decisionId,
    clientId: row.clientId,
    ...(otherClientId === null ? {} : { otherClientId }),
    reason: row.reason,
    ordinal: row.ordinal,
    recordedAt: row.recordedAt,
    ...(ownerClientId === null ? {} : { ownerClientId }),
    ...(relation === null ? {} : { relation }),
    ...(shareBasisPoints === null ? {} : { shareBasisPoints }),
    ...(source === null ? {} : { source }),
    ...(retraction ? { retraction: retractionOf(retraction) } : {}),
  };
}

const retractionOf = ({ decisionId, reason, ordinal, recordedAt }: DecisionRow) => ({
  decisionId,
  reason,
  ordinal,
  recordedAt,
});

/** The pairs that are said to be one and that nobody took back. */
export const standingMerges = (decisions: readonly ClientDecision[]): readonly ClientPair[] =>
  decisions.flatMap(({ decision, retraction, clientId, otherClientId }) =>
    decision === 'merge' && !retraction && otherClientId !== undefined
      ? [{ clientId, otherClientId }]
      : [],
  );

/**
 * Those that a page shows. Within an exporter's own declarations only those of which it knows both
 * sides: what is said about somebody else's client tells that it is there.
 */
export function decisionsOfPage(
  decisions: readonly ClientDecision[],
  { ofPage, ofScope }: Readonly<{ ofPage: ReadonlySet<string>; ofScope?: ReadonlySet<string> }>,
): readonly ClientDecision[] {
  return decisions.filter(({ clientId, otherClientId = clientId }) => {
    if (!ofPage.has(clientId) && !ofPage.has(otherClientId)) return false;
    return !ofScope || (ofScope.has(clientId) && ofScope.has(otherClientId));
  });
}
