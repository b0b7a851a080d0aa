import type { EventStore } from '@lodestone/kernel';
import { existsSync } from 'node:fs';
import { eventAt, holdsMark } from './checkpoint';
import { isDamage, takeNoteOfDamage } from './damage';
import { projectionPath, removeFile } from './file-paths';
import type { Projection } from './projection';
import { UnusableFile } from './projection-file';
import { ProjectionStore } from './projection-store';

/** A file that was thrown away, to be made anew from the log, and why. */
export type Remade = Readonly<{ path: string; reason: string }>;

export type FolderOptions = Readonly<{
  store: EventStore;
  /** Where the files lie; `:memory:` for unit tests. */
  folder: string;
  /** Of the ledger: files that were made from another one are made anew. */
  fingerprint: string;
  onRemade?: (remade: Remade) => void;
}>;

/**
 * Opens the file in use of a projection. One that cannot be gone on with is removed: damaged, of
 * another ledger, of other tables, or made from another log than the one that is there now.
 *
 * @returns undefined when there is no file with rows that are worth keeping: build it
 * @throws StoreUnavailable when the log cannot be asked: then nobody knows whose rows these are
 * @throws Error when the machine fails (no rights, disk full)
 */
export async function openFile(
  projection: Projection,
  options: FolderOptions,
): Promise<ProjectionStore | undefined> {
  const { folder, fingerprint, onRemade } = options;
  const path = projectionPath(folder, projection);
  const isNoted = takeNoteOfDamage(path);
  if (!existsSync(path)) return undefined;
  try {
    if (isNoted) throw new UnusableFile('it is damaged: somebody met that while reading');
    const file = new ProjectionStore({ projection, path, fingerprint });
    if (await hasRowsOf(options.store, file)) return file;
    file.close();
    removeFile(path);
    return undefined;
  } catch (error) {
    const reason = reasonToRemake(error);
    if (reason === undefined) throw error;
    removeFile(path);
    onRemade?.({ path, reason });
    return undefined;
  }
}

/** Undefined: the file is not to blame, so it stays. */
export function reasonToRemake(error: unknown): string | undefined {
  if (error instanceof UnusableFile) return error.message;
  return isDamage(error) ? `it is damaged (${(error as Error).message})` : undefined;
}

/**
 * False of a file that has taken nothing: building it is faster than following.
 * @throws UnusableFile, having closed it, when its rows are of another log
 */
async function hasRowsOf(log: EventStore, file: ProjectionStore): Promise<boolean> {
  try {
    const { checkpoint } = file;
    if (checkpoint === 'start') return false;
    await assertInLog(log, file);
    return true;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Up to where rows were made, and before which event they stand still. */
type Made = Pick<ProjectionStore, 'checkpoint' | 'parked' | 'parkedEventId'>;

/**
 * A log that was restored from an older copy, or moved, holds other events at the same places.
 * @throws UnusableFile
 */
export async function assertInLog(
  log: EventStore,
  { checkpoint, parked, parkedEventId }: Made,
): Promise<void> {
  if (checkpoint !== 'start' && !(await holdsMark(log, checkpoint))) {
    const { ordinal, stream, revision } = checkpoint;
    throw new UnusableFile(
      `its last event, ordinal ${ordinal} (${stream}@${revision}), is not in this log: the log is ` +
        'another one, or was restored from an older copy',
    );
  }
  if (!parked) return;
  const found = await eventAt(log, parked);
  if (found?.eventId === parkedEventId) return;
  throw new UnusableFile(
    `the event before which it stood still, ${parked.stream}@${parked.revision}, is not in this log`,
  );
}
