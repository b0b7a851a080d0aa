import type { Room } from './room';

/** What a link needs of a room: where it is and what its URL holds. */
export type Way<Path extends string = string, Search extends string = string> = Pick<
  Room<Path, Search>,
  'path' | 'search' | 'needs'
>;

const way = <const Path extends string, const Search extends string>(
  path: Path,
  { search, needs }: Omit<Way<Path, Search>, 'path'>,
): Way<Path, Search> => ({ path, ...(search ? { search } : {}), ...(needs ? { needs } : {}) });

// Rooms that lead to each other would import each other in a circle; a room may be linked to by its way alone.
export const clientWay = way('/clients/$clientId', {});
export const mendWay = way('/records/$siteId/$recordId/mend', {
  search: ['how'],
  needs: 'mend',
});
export const recordingWay = way('/record/$type', {
  search: ['site', 'lot', 'month'],
  needs: 'record',
});
export const volumesWay = way('/volumes', { search: ['by', 'kind', 'client'] });
