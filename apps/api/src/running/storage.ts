import { statfsSync, statSync } from 'node:fs';

/** What the data folder takes, and what is left for it. */
export class Storage {
  constructor(
    private readonly folder: string,
    /** Undefined where the log is on a server. */
    private readonly logFile: string | undefined,
  ) {}

  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Of the log with what has not been put into its file yet; undefined where it is on a server. */
  get logBytes(): number | undefined {
    if (this.logFile === undefined) return undefined;
    const sizes = ['', '-wal'].map(
      (suffix) => statSync(this.logFile + suffix, { throwIfNoEntry: false })?.size ?? 0,
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }
}
