import { remedyOf, UnreadableEvent } from '@lodestone/event-store';
import { OutcomeUnknown, StoreUnavailable } from '@lodestone/kernel';
import { isFullDisk } from '../http/full-disk';

/**
 * Why the program does not start, in one line, and what to do about it. Nothing was changed: code
 * that throws this has not written anything that a second try would stumble over.
 */
export class StartupFault extends Error {
  override readonly name = 'StartupFault';

  constructor(
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }

  get line(): string {
    return `Error: ${this.message} Try: ${this.mend}`;
  }
}

/** An error of the file system, in words that name the folder and the remedy. */
export function folderFault(folder: string, error: unknown): StartupFault | undefined {
  if (isFullDisk(error)) {
    return new StartupFault(
      `The disk that holds ${folder} is full.`,
      'free some space, or choose another disk with LODESTONE_DATA; nothing was lost.',
    );
  }
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartupFault(
        `The data folder ${folder} is not writable.`,
        'give this user the right to write there, or choose another folder with LODESTONE_DATA.',
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartupFault(
        `${folder} is not a folder.`,
        'move that file away, or choose another folder with LODESTONE_DATA.',
      );
    default:
      return undefined;
  }
}

/** An error of the log, when it cannot be used or read. */
export function logFault(error: unknown): StartupFault | undefined {
  if (error instanceof UnreadableEvent) {
    const { says, mend } = error;
    return new StartupFault(`${says}.`, `${mend}.`);
  }
  if (error instanceof OutcomeUnknown) {
    const mend = 'start again once the log can be written: what was recorded is recognised.';
    return new StartupFault(`${error.message}.`, mend);
  }
  if (!(error instanceof StoreUnavailable)) return undefined;
  const { says, mend = 'look at the log of the server, and start again' } = remedyOf(error);
  return new StartupFault(`${says}.`, `${mend.replace(/\.$/, '')}.`);
}
