import type { FoldedEvent } from '@lodestone/kernel';
import type { PartyDeclared } from '../party/party.events';
import type { IdentityForgotten } from './client.events';

/**
 * Tells, event by event in the order of the log, which streams an order to forget is about: those of
 * every declaration before it that gives the client id.
 */
export function forgottenParties(
  clientIdOf: (declaration: PartyDeclared['data']['declaration']) => string,
): Readonly<{ take: (recorded: FoldedEvent) => readonly string[] }> {
  const streams = new Map<string, string[]>();
  return {
    take({ event, stream }) {
      if (event.type === 'PartyDeclared') {
        const clientId = clientIdOf((event as PartyDeclared).data.declaration);
        streams.set(clientId, [...(streams.get(clientId) ?? []), stream]);
      }
      if (event.type !== 'IdentityForgotten') return [];
      const { clientId } = (event as IdentityForgotten).data;
      const forgotten = streams.get(clientId) ?? [];
      streams.delete(clientId);
      return forgotten;
    },
  };
}
