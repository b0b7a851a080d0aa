/** The node cannot run as it was asked to: what is wrong, and what to do about it. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  constructor(
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** The command line is no sentence. */
export class UsageError extends CannotRun {}
