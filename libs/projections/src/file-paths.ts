import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Projection } from './projection';

type Named = Pick<Projection, 'name' | 'version'>;

/** Where the rows of one version of one projection lie. */
export const projectionPath = (folder: string, { name, version }: Named): string =>
  folder === ':memory:' ? folder : join(folder, `${name}-v${version}.sqlite`);

/** Where they are made, before they are complete and take their place. */
export const buildingPath = (folder: string, projection: Named): string =>
  `${projectionPath(folder, projection)}.building`;

/** The file and what SQLite lays beside it. */
export const filesOf = (path: string): string[] =>
  [path, `${path}-wal`, `${path}-shm`, `${path}-journal`].filter((file) => existsSync(file));

/** The log of its changes goes last: without its file it is nothing, beside another one harmful. */
export function removeFile(path: string): void {
  for (const file of filesOf(path)) rmSync(file, { force: true });
}

export type VersionFile = Readonly<{ version: number; path: string }>;

/** Files of versions before this one, the newest first. */
export const olderFilesOf = (folder: string, { name, version }: Named): readonly VersionFile[] =>
  entriesOf(folder)
    .flatMap((entry): VersionFile[] => {
      const match = /^(.+)-v(\d{1,9})\.sqlite$/.exec(entry);
      const found = Number(match?.[2]);
      if (match?.[1] !== name || found >= version) return [];
      return [{ version: found, path: join(folder, entry) }];
    })
    .sort((a, b) => b.version - a.version);

/** What a build left that was killed, of whichever version: nobody can go on with it. */
export function removeUnfinished(folder: string, { name }: Named): void {
  for (const entry of entriesOf(folder)) {
    const match = /^(.+)-v\d{1,9}\.sqlite\.building(-wal|-shm|-journal)?$/.exec(entry);
    if (match?.[1] === name) rmSync(join(folder, entry), { force: true });
  }
}

/** Nothing is in a folder that is not there. */
export function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
