import type { EventStore } from '@lodestone/kernel';
import { DatabaseSync } from 'node:sqlite';
import { hasNoteOfDamage, inodeOf } from './damage';
import { olderFilesOf, projectionPath } from './file-paths';
import { assertInLog } from './open-file';
import type { Projection } from './projection';
import {
  checkFile,
  declarationOf,
  isUnmade,
  readPlace,
  UnusableFile,
  type Place,
} from './projection-file';

/** What the file of a projection is like, for whoever looks and changes nothing. */
export type FileCondition =
  | Readonly<{ is: 'missing'; olderVersion: number | undefined }>
  | Readonly<{ is: 'being-made' }>
  /** Pages or indices are not as they were written: in the words of SQLite, or of who met it. */
  | Readonly<{ is: 'damaged'; says: readonly string[] }>
  /** Of another ledger, another log, another version, or of other tables. */
  | Readonly<{ is: 'of-something-else'; says: string }>
  | Readonly<{ is: 'sound'; place: Place }>;

type Inspected = Readonly<{
  /** Undefined where the log is damaged: then nobody can say whether rows are of it. */
  store: EventStore | undefined;
  folder: string;
  /** Of the ledger. */
  fingerprint: string;
}>;

/** Nobody reads more of what SQLite says of single pages. */
const pageFaultsMax = 5;

/** Reads every page of the file, also beside the follower that writes it. */
export async function inspectFile(
  projection: Projection,
  { store, folder, fingerprint }: Inspected,
): Promise<FileCondition> {
  const path = projectionPath(folder, projection);
  if (inodeOf(path) === undefined) {
    return { is: 'missing', olderVersion: olderFilesOf(folder, projection)[0]?.version };
  }
  if (hasNoteOfDamage(path)) return { is: 'damaged', says: ['somebody met damage while reading'] };
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    const says = pageFaultsIn(db);
    if (says.length > 0) return { is: 'damaged', says };
    if (isUnmade(db)) return { is: 'being-made' };
    checkFile(db, { projection, declaration: declarationOf(projection), fingerprint });
    const place = readPlace(db);
    if (store) await assertInLog(store, place);
    return { is: 'sound', place };
  } catch (error) {
    if (error instanceof UnusableFile) return { is: 'of-something-else', says: error.message };
    return { is: 'damaged', says: [(error as Error).message] };
  } finally {
    db?.close();
  }
}

function pageFaultsIn(db: DatabaseSync): readonly string[] {
  const rows = db.prepare(`PRAGMA integrity_check(${pageFaultsMax})`).all();
  const words = rows.map(({ integrity_check }) => String(integrity_check));
  return words.join() === 'ok' ? [] : words;
}
