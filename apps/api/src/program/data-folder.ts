import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
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

  /** @throws StartupFault when there is no such folder and none can be made, or not written */
  make(): void {
    try {
      // For nobody else: the keys and everybody's records lie here.
      mkdirSync(this.path, { recursive: true, mode: 0o700 });
      if (!statSync(this.path).isDirectory()) throw notAFolder(this.path);
      accessSync(this.path, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (error) {
      throw folderFault(this.path, error) ?? error;
    }
  }
}

const notAFolder = (path: string): StartupFault =>
  new StartupFault(
    `${path} is not a folder.`,
    'move that file away, or choose another folder with LODESTONE_DATA.',
  );
