import type { Client, ClientDecision, ClientScope } from './client';
import type { ClientsReading } from './client-tables';
import { clientOf } from './clients';
import { decisionsAbout } from './decisions';
import { componentOfPage, knownOf, pageOfClient } from './memberships';

export type ClientQuestion = ClientScope & Readonly<{ clientId: string }>;

/** The page of a client under any id that it ever had, or undefined if nobody within the scope has. */
export function findClient(
  reading: ClientsReading,
  { clientId, ...scope }: ClientQuestion,
): Client | undefined {
  const known = knownOf(reading, scope);
  const page = pageOfClient(reading, known, clientId);
  if (page) return clientOf(reading, componentOfPage(reading, known, page), scope);
  return scope.exporterId === undefined ? forgotten(reading, clientId, scope) : undefined;
}

/**
 * By order nobody is known under this id, at no time. Whose client it was is forgotten with it, so
 * the page is only for those who see everybody's. All else on it is what was known.
 */
function forgotten(
  reading: ClientsReading,
  clientId: string,
  scope: ClientScope,
): Client | undefined {
  const about = (each: ClientDecision) => [each.clientId, each.otherClientId].includes(clientId);
  const isForgetting = ({ decision }: ClientDecision) => decision === 'forgetting';
  const orders = decisionsAbout(reading, [clientId], {}).filter(
    (each) => isForgetting(each) && about(each),
  );
  if (orders.length === 0) return undefined;
  const known = decisionsAbout(reading, [clientId], scope).filter(
    (each) => !isForgetting(each) && about(each),
  );
  const decisions = [...known, ...orders].sort((a, b) => a.ordinal - b.ordinal);
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
