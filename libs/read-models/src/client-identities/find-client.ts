import type { Reading } from '@lodestone/projections';
import type { ClientOfLine } from '../transaction-volumes/volumes-question';
import type { Client, ClientScope } from './client';
import { clientComponentsOf, clientsOf } from './clients';
import { subjectOf } from './usage';

export type ClientQuestion = ClientScope & Readonly<{ clientId: string }>;

/** The page of a client under any id that it ever had, or undefined if nobody within the scope has. */
export const findClient = (
  reading: Reading,
  { clientId, ...scope }: ClientQuestion,
): Client | undefined =>
  clientsOf(reading, scope).find(({ clientIds }) => clientIds.includes(clientId));

/**
 * Tells the client of a line of volumes by what the line names. Identities that a conflict keeps
 * apart are different clients. A ref whose identity is not known, or was forgotten, stands for itself.
 */
export function clientsOfLines(reading: Reading, scope: ClientScope): ClientOfLine {
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
