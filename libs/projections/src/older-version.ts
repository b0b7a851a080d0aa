import { DatabaseSync } from 'node:sqlite';
import { takeNoteOfDamage } from './damage';
import { olderFilesOf, removeFile, type VersionFile } from './file-paths';
import { assertInLog, type FolderOptions } from './open-file';
import type { Mark } from './checkpoint';
import type { Projection } from './projection';
import { declarationOf, readPlace, UnusableFile, type FileDeclaration } from './projection-file';

/** Rows of an earlier version that answer until those of this version are complete. */
export type OlderVersion = VersionFile & Readonly<{ checkpoint: Mark }>;

/**
 * Which older file may answer today's questions while this version is built. Its fold went away with
 * its program, so it stands still, and answers say at which ordinal. All other older files are
 * removed, so that whoever reads may take the newest that is there.
 */
export async function olderThatServes(
  projection: Projection,
  options: FolderOptions,
): Promise<OlderVersion | undefined> {
  let serving: OlderVersion | undefined;
  for (const file of olderFilesOf(options.folder, projection)) {
    const isWanted = !serving && !takeNoteOfDamage(file.path);
    const checkpoint = isWanted ? await rowsOf(file, projection, options) : undefined;
    if (checkpoint) serving = { ...file, checkpoint };
    else removeFile(file.path);
  }
  return serving;
}

export function removeOlder(folder: string, projection: Projection): void {
  for (const { path } of olderFilesOf(folder, projection)) removeFile(path);
}

async function rowsOf(
  { version, path }: VersionFile,
  projection: Projection,
  { store, fingerprint }: FolderOptions,
): Promise<Mark | undefined> {
  if (version < (projection.oldestReadable ?? 1)) return undefined;
  const place = placeIn(path, ({ name, declaration, ...about }) => {
    const declared = JSON.parse(declaration) as FileDeclaration;
    return (
      name === projection.name &&
      about.version === version &&
      about.fingerprint === fingerprint &&
      'hash' in about &&
      hasTablesOf(declared, declarationOf(projection))
    );
  });
  if (!place || place.checkpoint === 'start') return undefined;
  try {
    await assertInLog(store, { ...place, parked: undefined });
  } catch (error) {
    if (error instanceof UnusableFile) return undefined;
    throw error;
  }
  return place.checkpoint;
}

type About = Readonly<{ name: string; version: number; declaration: string; fingerprint: string }>;

/** Undefined of a file that cannot be read, or in which something else stands. */
function placeIn(path: string, isWanted: (about: About) => boolean) {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    const about = db.prepare('SELECT * FROM _projection').get();
    return about && isWanted(about as About) ? readPlace(db) : undefined;
  } catch {
    return undefined;
  } finally {
    db?.close();
  }
}

/** Whether today's questions find what they name, and nothing else in its place. */
const hasTablesOf = (old: FileDeclaration, needed: FileDeclaration): boolean =>
  Object.entries(needed.tables).every(([name, { key, columns }]) => {
    const table = old.tables[name];
    return table?.key.join() === key.join() && textOf(table.columns) === textOf(columns);
  });

const textOf = (columns: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(columns).sort());
