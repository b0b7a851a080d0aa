import type { ClientPair } from '@lodestone/ledger';
import type { LineOf } from '@lodestone/projections';
import type { ClientDecision, ClientScope } from './client';
import type { ClientsReading, clientTables } from './client-tables';

type DecisionRow = LineOf<(typeof clientTables)['decisions']>;

const kinds: Readonly<Record<string, ClientDecision['decision'] | undefined>> = {
  ClientMergeAsserted: 'merge',
  OwnershipAsserted: 'ownership',
  IdentityForgotten: 'forgetting',
};

/** Those that name one of the clients, among whatever else stands in the same streams. */
export function decisionsAbout(
  reading: ClientsReading,
  clientIds: Iterable<string>,
  { knownAt = reading.ordinal }: Pick<ClientScope, 'knownAt'>,
): readonly ClientDecision[] {
  const streams = new Set<string>();
  for (const clientId of clientIds) {
    // A decision stands in the stream of the smaller of the two.
    for (const row of reading.scan('decisions', { otherClientId: clientId })) {
      streams.add(row.clientId);
    }
    streams.add(clientId);
  }
  const rows = [...streams].flatMap((clientId) => reading.scan('decisions', { clientId }));
  const inOrder = rows.sort((a, b) => a.ordinal - b.ordinal || a.line - b.line);
  return toldBy(inOrder.filter(({ ordinal }) => ordinal <= knownAt));
}

function toldBy(rows: readonly DecisionRow[]): readonly ClientDecision[] {
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
  {
    ofPage,
    isOfScope,
  }: Readonly<{ ofPage: ReadonlySet<string>; isOfScope?: (clientId: string) => boolean }>,
): readonly ClientDecision[] {
  return decisions.filter(({ clientId, otherClientId = clientId }) => {
    if (!ofPage.has(clientId) && !ofPage.has(otherClientId)) return false;
    return !isOfScope || (isOfScope(clientId) && isOfScope(otherClientId));
  });
}
