import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** SQLite's words for a file that is not what it wrote: malformed, and no database at all. */
const codesOfDamage: ReadonlySet<number> = new Set([11, 26]);

/** Of the low byte, because SQLite has longer codes for where it met the damage. */
export function sqliteCodeOf(error: unknown): number | undefined {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
}

export const isDamage = (error: unknown): boolean => codesOfDamage.has(sqliteCodeOf(error) ?? 0);

/** Tells one file from another that took its place under the same name. */
export const inodeOf = (path: string): bigint | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;

/**
 * Whoever reads a file and meets damage only says so, in a note beside it: the file is the
 * follower's, perhaps in another thread, and it makes it anew. The note names the file as it was
 * read, so that it does not hit one that took its place meanwhile.
 */
export function noteDamage(path: string, inode: bigint): void {
  try {
    writeFileSync(notePath(path), String(inode));
  } catch {
    // A folder that is full or gone: whoever meets the damage next says so again.
  }
}

export const hasNoteOfDamage = (path: string): boolean => existsSync(notePath(path));

/** Whether somebody met damage in the file that lies there now. Says so once. */
export function takeNoteOfDamage(path: string): boolean {
  let noted: string;
  try {
    noted = readFileSync(notePath(path), 'utf8');
  } catch {
    return false;
  }
  rmSync(notePath(path), { force: true });
  return noted === String(inodeOf(path));
}

const notePath = (path: string): string => `${path}.damaged`;
