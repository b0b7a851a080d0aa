import { randomUUID } from 'node:crypto';
import type { ProtocolLog } from '../storage/protocol-log';
import { RecentIds } from '../storage/recent-ids';

export type Access = 'read-write' | 'read-only';

/** What EventStoreDB takes by default for one append. */
const appendBytesMaxByDefault = 1024 * 1024;

/** What every call works with. */
export type Service = Readonly<{
  log: ProtocolLog;
  recent: RecentIds;
  access: Access;
  appendBytesMax: number;
  newEventId: () => string;
}>;

export const serviceOf = (
  log: ProtocolLog,
  {
    access,
    appendBytesMax = appendBytesMaxByDefault,
  }: Readonly<{ access: Access; appendBytesMax?: number | undefined }>,
): Service => ({
  log,
  recent: new RecentIds(),
  access,
  appendBytesMax,
  newEventId: randomUUID,
});

export const readOnlyWords =
  'this node is attached to a running ledger and only reads: nothing enters a ledger except ' +
  'through its own decisions';
