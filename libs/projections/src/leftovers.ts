import { entriesOf } from './file-paths';
import type { Projection } from './projection';

/** A file in the folder of the projections that none of them uses. */
export type Leftover = Readonly<{
  file: string;
  /** Of a build that did not end, of an earlier or later version, or of nothing that is known. */
  of: 'build' | 'earlier-version' | 'later-version' | 'unknown';
}>;

type Named = Pick<Projection, 'name' | 'version'>;

/** What SQLite lays beside a file belongs to it, and so does the note of who met damage in it. */
const beside = /(-wal|-shm|-journal|\.damaged)$/;

export function leftoversIn(folder: string, projections: readonly Named[]): readonly Leftover[] {
  const versions = new Map(projections.map(({ name, version }) => [name, version]));
  return entriesOf(folder).flatMap((file): Leftover[] => {
    if (beside.test(file)) return [];
    const [, name = '', version = ''] = /^(.+)-v(\d{1,9})\.sqlite(?:\.building)?$/.exec(file) ?? [];
    const known = versions.get(name);
    if (known === undefined) return [{ file, of: 'unknown' }];
    if (file.endsWith('.building')) return [{ file, of: 'build' }];
    if (Number(version) === known) return [];
    return [{ file, of: Number(version) < known ? 'earlier-version' : 'later-version' }];
  });
}
