import type { ClientOfLine } from '../transaction-volumes/volumes-question';
import type { ClientsReading } from './client-tables';
import { subjectsOfClient } from './component-around';
import { enterpriseIdOf, refOf } from './subjects';

/**
 * The clients that are meant by ids that somebody has: the one that is called so, or else those to
 * whom the id belongs under another name. Where a contradicting number keeps two identities of one id
 * apart, the one that is called so is meant, and not the other.
 */
export function clientsAsked(
  reading: ClientsReading,
  clientIds: readonly string[],
  clientOf: ClientOfLine,
): readonly string[] {
  return clientIds.flatMap((clientId) => {
    const bearers = subjectsOfClient(reading, clientId).map((subject) => {
      const clientRef = refOf(subject) ?? null;
      const clientEnterpriseId = clientRef === null ? enterpriseIdOf(subject) : null;
      return clientOf({ clientRef, clientEnterpriseId });
    });
    return bearers.length === 0 || bearers.includes(clientId) ? [clientId] : bearers;
  });
}
