import { readModels, type ReadModelName } from '@lodestone/read-models';

/**
 * What an event of the demonstration costs each of them beside reading it, in microseconds of one
 * core: `npm run bench -- rebuild` prints it. Only the proportions matter.
 */
const costs: Readonly<Record<ReadModelName, number>> = {
  directory: 1,
  moments: 1,
  records: 37,
  'transaction-volumes': 39,
  'client-identities': 16,
  search: 36,
  findings: 28,
  stock: 30,
  movements: 15,
};

/**
 * How many threads follow. Each reads and parses the log by itself, which is cheaper than handing
 * parsed events from one thread to another. A machine with one core has one of everything; a larger
 * one keeps a core for requests and for the thread that writes the log.
 */
export const followerThreads = (cores: number): number =>
  Math.min(Math.max(cores <= 2 ? cores : cores - 1, 1), Object.keys(readModels).length);

/** Which read models follow in one thread: the dearest first, each where least is to be done. */
export function groupsOf(threads: number): ReadonlyArray<readonly ReadModelName[]> {
  const groups = Array.from({ length: threads }, () => ({
    cost: 0,
    names: [] as ReadModelName[],
  }));
  const names = Object.keys(costs) as ReadModelName[];
  for (const name of names.sort((a, b) => costs[b] - costs[a])) {
    const group = groups.reduce((least, other) => (other.cost < least.cost ? other : least));
    group.names.push(name);
    group.cost += costs[name];
  }
  return groups.map((group) => group.names);
}
