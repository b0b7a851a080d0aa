import type { EventStore } from '@lodestone/kernel';
import { furthestLackedBy } from '@lodestone/projections';
import { StartupFault } from '../running/startup-fault';
import type { DataFolder } from './data-folder';

/**
 * That the log has everything that the read models of its folder were made of. What is written down of
 * its end lags by some seconds, and may be lost; what read models have taken was durable before.
 *
 * @throws StartupFault when the log ends before that: it is an older copy
 */
export async function assertNotOlder(
  log: EventStore,
  { path, readModels }: DataFolder,
  fingerprint: string,
): Promise<void> {
  const lacked = await furthestLackedBy(log, { folder: readModels, fingerprint });
  if (!lacked) return;
  const { stream, revision, ordinal } = lacked;
  throw new StartupFault(
    `The log of ${path} is older than what this folder has taken from it: it lacks ${stream}@${revision} (ordinal ${ordinal}), which was durable.`,
    'put the newest log back; or, where this is the newest there is, `lodestone restored`, which says what is there and goes on from it.',
  );
}
