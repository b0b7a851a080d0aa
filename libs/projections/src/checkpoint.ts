import {
  categoryOf,
  isCounted,
  knownStreamPrefixes,
  type EventFilter,
  type LogPosition,
  type Ordinal,
} from '@lodestone/kernel';

/** The last counted event that a projection has taken, and where it lies in this store's log. */
export type Checkpoint = Readonly<{ ordinal: Ordinal; position: LogPosition }>;

/** Why a projection stands still. It stays so until it is rebuilt or its version is raised. */
export type Parked = Readonly<{
  stream: string;
  revision: number;
  type: string;
  ordinal: Ordinal;
  message: string;
}>;

/** Which streams reach a projection: what is counted, and the parties that counted events name. */
export const isDelivered = (stream: string): boolean =>
  isCounted(stream) || categoryOf(stream) === 'party';

/**
 * What the store is asked for. Coarser than `isDelivered`: the prefix `ledger` also lets through
 * what a later version might call `ledgers-…`.
 */
export const deliveredFilter: EventFilter = {
  streamPrefixes: knownStreamPrefixes.filter((prefix) => isDelivered(prefix)),
};
