import type { ClientOfLine } from '../transaction-volumes/volumes-question';
import type { Client, ClientScope } from './client';
import type { ClientsReading } from './client-identities';
import { clientComponentsOf, clientsOf } from './clients';
import { decisionsOf } from './decisions';
import { subjectOf } from './subjects';

export type ClientQuestion = ClientScope & Readonly<{ clientId: string }>;

/** The page of a client under any id that it ever had, or undefined if nobody within the scope has. */
export function findClient(
  reading: ClientsReading,
  { clientId, ...scope }: ClientQuestion,
): Client | undefined {
  const found = clientsOf(reading, scope).find(({ clientIds }) => clientIds.includes(clientId));
  return found ?? (scope.exporterId === undefined ? forgotten(reading, clientId) : undefined);
}

/**
 * By order nobody is known under this id, at no time. Whose client it was is forgotten with it, so
 * the page is only for those who see everybody's.
 */
function forgotten(reading: ClientsReading, clientId: string): Client | undefined {
  const decisions = decisionsOf(reading, {}).filter((each) =>
    [each.clientId, each.otherClientId].includes(clientId),
  );
  if (!decisions.some((each) => each.decision === 'forgetting')) return undefined;
  return {
    canonicalId: clientId,
    clientIds: [clientId],
    identities: [],
    conflicts: [],
    decisions,
    isForgotten: true,
    usage: { acts: 0, roles: [] },
  };
}

/**
 * Tells the client of a line of volumes by what the line names. Identities that a conflict keeps
 * apart are different clients. A ref whose identity is not known, or was forgotten, stands for itself.
 */
export function clientsOfLines(reading: ClientsReading, scope: ClientScope): ClientOfLine {
  const ids = new Map<string, string>();
  for (const { groups } of clientComponentsOf(reading, scope)) {
    for (const { clientId, members } of groups) {
      for (const { subject } of members) ids.set(subject, clientId);
    }
  }
  return ({ clientRef, clientEnterpriseId }) => {
    const subject = subjectOf({ partyRef: clientRef, enterpriseId: clientEnterpriseId });
    return ids.get(subject) ?? subject;
  };
}
