const streams = 'event_store.client.streams.Streams';

/** What this node does, by service and method. */
export const servedMethods = [
  { service: streams, method: 'Read' },
  { service: streams, method: 'Append' },
  { service: streams, method: 'Delete' },
  { service: streams, method: 'Tombstone' },
  { service: streams, method: 'BatchAppend' },
  { service: 'event_store.client.gossip.Gossip', method: 'Read' },
  { service: 'event_store.client.server_features.ServerFeatures', method: 'GetSupportedMethods' },
] as const;

export type ServedMethod = (typeof servedMethods)[number];

/** What it leaves out, in words: by service, or by a single method of one that it has. */
const leftOut: Readonly<Record<string, string>> = {
  'event_store.client.persistent_subscriptions.PersistentSubscriptions':
    'persistent subscriptions are left out: use catch-up subscriptions',
  'event_store.client.projections.Projections':
    'projections are left out: subscribe to $all with a filter',
  'event_store.client.users.Users': 'users are left out: everybody on this machine may do all',
  'event_store.client.operations.Operations':
    'operations are left out: there is nothing to scavenge, merge or resign',
  'event_store.client.monitoring.Monitoring': 'statistics are left out',
  'event_store.client.redaction.Redaction': 'redaction is left out',
  'event_store.client.streams.Streams': 'this method of streams is left out',
  'kurrentdb.protocol.v2.streams.StreamsService':
    'the protocol of KurrentDB 25.1 is left out: an append to several streams is not possible here',
  'event_store.cluster.Gossip': 'clusters are left out: this is a single node',
  'event_store.cluster.Elections': 'clusters are left out: this is a single node',
};

/** Why a path has no answer, in words for the caller. */
export function whyLeftOut(path: string): string {
  const [, service = '', method = ''] = path.split('/');
  const why = leftOut[service] ?? 'this node does not know it';
  return `${service}/${method}: ${why}`;
}
