import { randomUUID } from 'node:crypto';
import type { ProtocolLog, RawEvent } from './protocol-log';
import { metadataType, metastreamOf } from './system-names';

/** Streams of a server's own, each with its first event. */
const systemStreams: readonly (readonly [stream: string, type: string, data: object])[] = [
  [metastreamOf('$scavenges'), metadataType, { $maxAge: 2_592_000, $acl: { $r: '$ops' } }],
  ['$user-admin', '$UserCreated', { loginName: 'admin', groups: ['$admins'], disabled: false }],
  ['$user-ops', '$UserCreated', { loginName: 'ops', groups: ['$ops'], disabled: false }],
  ['$users', '$User', { loginName: 'admin' }],
];

/**
 * A real server has written some events of its own before its first client comes, and readers of
 * `$all` must not mind them: a stand-in without them would hide a fault. Done once, in an empty log.
 */
export async function seedSystemEvents(log: ProtocolLog): Promise<void> {
  if (log.head() > 0) return;
  await log.transact((transaction) => {
    for (const [stream, type, data] of systemStreams) {
      if (transaction.stateOf(stream).lastRevision < 0) {
        transaction.append(stream, [systemEvent(type, data)]);
      }
    }
  });
}

const systemEvent = (type: string, data: object): RawEvent => ({
  eventId: randomUUID(),
  type,
  isJson: true,
  data: Buffer.from(JSON.stringify(data)),
  metadata: new Uint8Array(),
});
