import type { Unreadable } from './event-schemas';

/** The log holds an event that this version of the program cannot read. It is never skipped. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  readonly type: string;
  readonly schemaVersion: number;
  /** The message in two: what is wrong, and how to mend it. */
  readonly says: string;
  readonly mend = 'start the version of the program that wrote it, or a later one';

  constructor(
    readonly stream: string,
    readonly revision: number,
    { type, schemaVersion, reason }: Unreadable,
  ) {
    const says =
      `${stream} at revision ${revision}: '${type}' in version ${schemaVersion} cannot be read, ` +
      reason;
    super(`${says}. Start the version of the program that wrote it, or a later one.`);
    this.says = says;
    this.type = type;
    this.schemaVersion = schemaVersion;
  }
}
