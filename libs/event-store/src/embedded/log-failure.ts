import { StoreUnavailable } from '@lodestone/kernel';

/** SQLite's primary result codes that speak of the machine and not of what was asked. */
const storage = {
  busy: 5,
  locked: 6,
  outOfMemory: 7,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

const storageCodes: ReadonlySet<number | undefined> = new Set(Object.values(storage));

function codeOf(error: unknown): number | undefined {
  // Not `instanceof Error`: an error of node:sqlite is none of the realm in which jest runs us.
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  // The upper bytes say more about the same failure.
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

export const wordsOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);

/** True for a fault of disk, file or permission; false for one of the statement or its values. */
export const isStorageFailure = (error: unknown): boolean => storageCodes.has(codeOf(error));

/** True where the file may be well and reading it again may do. */
export const isOfTheMachine = (error: unknown): boolean =>
  isStorageFailure(error) && codeOf(error) !== storage.corrupt;

export const isBusy = (error: unknown): boolean =>
  codeOf(error) === storage.busy || codeOf(error) === storage.locked;

/** What happened to the file, and how to mend it, in one line. */
export function describeFailure(error: unknown, file: string): string {
  const words = wordsOf(error);
  switch (codeOf(error)) {
    case storage.full:
      return `no room for the log ${file} (${words}): free space on its disk, then repeat`;
    case storage.ioError:
      return `the disk under the log ${file} failed (${words}): see the system's log, then repeat`;
    case storage.readOnly:
      return `the log ${file} cannot be written (${words}): give this user write access to the file and its folder`;
    case storage.cannotOpen:
      return `the log ${file} cannot be opened (${words}): check that its folder is there and that this user may write in it`;
    case storage.corrupt:
      return `the log ${file} is damaged (${words}): stop, and restore it from a backup`;
    case storage.notADatabase:
      return `${file} is not a Lodestone log (${words}): move it away, or name another data folder`;
    case storage.busy:
    case storage.locked:
      return `another process is writing the log ${file} (${words}): stop it, then repeat`;
    default:
      return `the log ${file} cannot be used (${words})`;
  }
}

/** Somebody took the file away, or put another one in its place, beside the program that writes it. */
export const describeLoss = (file: string): string =>
  `the log ${file} was taken away or replaced while it was in use, and nothing was recorded since: stop the ledger, put the log back where it was, and start again`;

export const unavailable = (error: unknown, file: string): StoreUnavailable =>
  error instanceof StoreUnavailable
    ? error
    : new StoreUnavailable(describeFailure(error, file), { cause: error });

/** Whether a failed COMMIT may still turn up after a crash: only where the sync itself failed. */
export const leavesOutcomeUnknown = (error: unknown): boolean => codeOf(error) === storage.ioError;
