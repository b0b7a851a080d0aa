import { type ReadModelName } from '@lodestone/read-models';

/** What is made of the log: rows of read models, and columns of lines. */
export type FollowedName = ReadModelName | 'journal';

/**
 * What an event of the demonstration costs each of them beside reading it, in microseconds of one
 * core: `npm run bench -- rebuild` prints it, of the journal `npm run bench -- journal`. Only the
 * proportions matter.
 */
const costs: Readonly<Record<FollowedName, number>> = {
  directory: 1,
  moments: 1,
  records: 37,
  'transaction-volumes': 39,
  'client-identities': 16,
  search: 36,
  findings: 28,
  stock: 54,
  movements: 40,
  rulebook: 1,
  licences: 3,
  screenings: 8,
  journal: 34,
};

export const everyFollowed = Object.keys(costs) as readonly FollowedName[];

/**
 * How many threads follow. Each reads and parses the log by itself, which is cheaper than handing
 * parsed events from one thread to another. A machine with one core has one of everything; a larger
 * one keeps a core for requests and for the thread that writes the log.
 */
export const followerThreads = (cores: number): number =>
  Math.min(Math.max(cores <= 2 ? cores : cores - 1, 1), everyFollowed.length);

/** What follows in one thread: the dearest first, each where least is to be done. */
export function groupsOf(threads: number): ReadonlyArray<readonly FollowedName[]> {
  const groups = Array.from({ length: threads }, () => ({
    cost: 0,
    names: [] as FollowedName[],
  }));
  for (const name of everyFollowed.toSorted((a, b) => costs[b] - costs[a])) {
    const group = groups.reduce((least, other) => (other.cost < least.cost ? other : least));
    group.names.push(name);
    group.cost += costs[name];
  }
  return groups.map((group) => group.names);
}
