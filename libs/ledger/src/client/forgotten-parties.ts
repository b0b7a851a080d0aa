import type { FoldedEvent } from '@lodestone/kernel';
import { partyStream, type PartyDeclared } from '../party/party.events';
import type { IdentityForgotten } from './client.events';

/**
 * Tells, event by event in the order of the log, which streams an order to forget is about: those
 * that it names, or, where it names none, those of every declaration before it that gives the client
 * id. Streams that are ended already are not told: nothing of them can be read.
 */
export function forgottenParties(
  clientIdOf: (declaration: PartyDeclared['data']['declaration']) => string,
): Readonly<{ take: (recorded: FoldedEvent) => readonly string[] }> {
  const streams = new Map<string, ReadonlySet<string>>();
  return {
    take({ event, stream }) {
      if (event.type === 'PartyDeclared') {
        const clientId = clientIdOf((event as PartyDeclared).data.declaration);
        streams.set(clientId, new Set([...(streams.get(clientId) ?? []), stream]));
      }
      if (event.type !== 'IdentityForgotten') return [];
      const { clientId, refs } = (event as IdentityForgotten).data;
      const declared = streams.get(clientId) ?? new Set();
      const forgotten = new Set(refs?.map(partyStream) ?? declared);
      streams.set(clientId, declared.difference(forgotten));
      return [...declared.intersection(forgotten)];
    },
  };
}
