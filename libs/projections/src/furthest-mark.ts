import { comparePositions, type EventStore } from '@lodestone/kernel';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Mark } from './checkpoint';
import { readPlace } from './projection-file';

/**
 * The furthest place that any file of a folder has taken, where the log ends before it: rows are only
 * ever made of what is durable, so such a log is an older copy. Files that cannot be read, or are of
 * another ledger, say nothing.
 */
export async function furthestLackedBy(
  log: EventStore,
  { folder, fingerprint }: Readonly<{ folder: string; fingerprint: string }>,
): Promise<Mark | undefined> {
  const furthest = furthestMarkIn(folder, fingerprint);
  if (!furthest) return undefined;
  const head = await log.head();
  return head && comparePositions(furthest.position, head) <= 0 ? undefined : furthest;
}

function furthestMarkIn(folder: string, fingerprint: string): Mark | undefined {
  return filesIn(folder)
    .flatMap((path) => markIn(path, fingerprint) ?? [])
    .reduce<Mark | undefined>(
      (furthest, mark) =>
        furthest && comparePositions(furthest.position, mark.position) >= 0 ? furthest : mark,
      undefined,
    );
}

function filesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => /-v\d{1,9}\.sqlite$/.test(name));
    return names.map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function markIn(path: string, fingerprint: string): Mark | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 1_000 });
    const row = db.prepare('SELECT fingerprint, hash FROM _projection').get();
    if (row?.['fingerprint'] !== fingerprint || row['hash'] === null) return undefined;
    const { checkpoint } = readPlace(db);
    return checkpoint === 'start' ? undefined : checkpoint;
  } catch {
    return undefined;
  } finally {
    db?.close();
  }
}
