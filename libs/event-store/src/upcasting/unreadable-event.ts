import type { Unreadable } from './event-schemas';

/** The log holds an event that this version of the program cannot read. It is never skipped. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  readonly type: string;
  readonly schemaVersion: number;

  constructor(
    readonly stream: string,
    readonly revision: number,
    { type, schemaVersion, reason }: Unreadable,
  ) {
    super(
      `${stream} at revision ${revision}: '${type}' in version ${schemaVersion} cannot be read, ` +
        `${reason}. Start the version of the program that wrote it, or a later one.`,
    );
    this.type = type;
    this.schemaVersion = schemaVersion;
  }
}
