import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { StoreUnavailable } from '@lodestone/kernel';

/** The first version that says when a subscription has caught up. */
const oldest = { major: 23, minor: 10 } as const;

const needed = ['batchappend', 'read'] as const;

/** @throws StoreUnavailable for a server that the ledger cannot be run on */
export function assertSupported(features: SupportedMethods, named: string): void {
  const version = features.getEventStoreServerVersion();
  const streams = features
    .getMethodsList()
    .filter((method) => method.getServiceName().toLowerCase().endsWith('.streams'))
    .map((method) => method.getMethodName().toLowerCase());
  const missing = needed.find((method) => !streams.includes(method));
  if (isTooOld(version) || missing !== undefined) {
    throw new StoreUnavailable(
      `EventStoreDB at ${named} is version ${version}${missing ? `, without '${missing}'` : ''}: ` +
        `the ledger needs ${oldest.major}.${oldest.minor} or later`,
    );
  }
}

/** A version that does not begin with two numbers is judged by its methods alone. */
function isTooOld(version: string): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined) return false;
  const difference = Number(major) - oldest.major || Number(minor) - oldest.minor;
  return difference < 0;
}
