import { refused, unchanged, unreachable, type KeyedDecider } from '@lodestone/kernel';
import { clientStream, pairOf, type ClientEvent } from './client.events';
import { decisionRowOf, evolveClient } from './client.rows';
import {
  assertMerge,
  assertOwnership,
  forgetIdentity,
  retractDecision,
  type AssertMerge,
  type AssertOwnership,
  type ClientRefusal,
  type ForgetIdentity,
  type RetractDecision,
} from './decide-on-clients';
import { delistClient, listClient, type DelistClient, type ListClient } from './listings';

export type ClientCommand =
  AssertMerge | AssertOwnership | RetractDecision | ForgetIdentity | ListClient | DelistClient;

/** What people decide about who clients are. Only an authority decides; the edge sees to that. */
export const clientDecider: KeyedDecider<ClientCommand, ClientEvent, ClientRefusal> = {
  streamOf: ({ type, data }) => {
    if (type === 'ForgetIdentity' || type === 'ListClient' || type === 'DelistClient') {
      return clientStream(data.clientId);
    }
    const [one, other] =
      type === 'AssertOwnership'
        ? [data.ownerClientId, data.ownedClientId]
        : [data.clientId, data.otherClientId];
    return clientStream(pairOf(one, other).clientId);
  },
  decide(command, { own, circumstances }) {
    const { decisionId } = command.data;
    const known = decisionRowOf(own, decisionId);
    if (known?.contentDigest === circumstances.contentDigest) return unchanged(known.revision);
    if (known) return refused('decision-exists-with-other-content', { decisionId });
    switch (command.type) {
      case 'AssertMerge':
        return assertMerge(command, own);
      case 'AssertOwnership':
        return assertOwnership(command, own);
      case 'RetractDecision':
        return retractDecision(command, own);
      case 'ForgetIdentity':
        return forgetIdentity(command);
      case 'ListClient':
        return listClient(command, own);
      case 'DelistClient':
        return delistClient(command, own);
      default:
        return unreachable(command);
    }
  },
  evolve: evolveClient,
};
