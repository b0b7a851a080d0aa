import { makeFolder } from '@lodestone/event-store';
import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderFault, StartupFault } from '../running/startup-fault';

/** The places of everything that a ledger keeps. */
export class DataFolder {
  constructor(readonly path: string) {}

  get log(): string {
    return join(this.path, 'log', 'events.sqlite');
  }

  get decisions(): string {
    return join(this.path, 'decisions.sqlite');
  }

  get readModels(): string {
    return join(this.path, 'read-models');
  }

  get journal(): string {
    return join(this.path, 'journal');
  }

  /** Files that somebody asked for; may be lost at any time. */
  get exports(): string {
    return join(this.path, 'exports');
  }

  /** Files of records that were sent and are being recorded: there are names in them. */
  get imports(): string {
    return join(this.path, 'imports');
  }

  /** @throws StartupFault when there is no such folder and none can be made, or not written */
  make(): void {
    try {
      // For nobody else: the keys and everybody's records lie here.
      makeFolder(this.path, 0o700);
      if (!statSync(this.path).isDirectory()) throw notAFolder(this.path);
      accessSync(this.path, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (error) {
      throw folderFault(this.path, error) ?? notMade(this.path, error);
    }
  }
}

const notAFolder = (path: string): StartupFault =>
  new StartupFault(
    `${path} is not a folder.`,
    'move that file away, or choose another folder with LODESTONE_DATA.',
  );

/** Whatever the system says against it, as in /proc: there is no such folder, and nothing was done. */
function notMade(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof StartupFault || code === undefined) return error;
  return new StartupFault(
    `The data folder ${path} cannot be made (${code}).`,
    'choose another folder with LODESTONE_DATA.',
  );
}
