import type { Room } from './room';

/** What a link needs of a room: where it is and what its URL holds. */
export type Way<Path extends string = string, Search extends string = string> = Pick<
  Room<Path, Search>,
  'path' | 'search'
>;

const way = <const Path extends string, const Search extends string>(
  path: Path,
  search: readonly Search[],
): Way<Path, Search> => ({ path, search });

// Rooms that lead to each other would import each other in a circle; a room may be linked to by its way alone.
export const mendWay = way('/records/$siteId/$recordId/mend', ['how']);
export const recordingWay = way('/record/$type', ['site', 'lot', 'month']);
export const volumesWay = way('/volumes', ['by', 'kind', 'client']);
