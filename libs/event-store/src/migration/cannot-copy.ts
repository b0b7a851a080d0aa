/** A log that is not copied, or not to there; `mend` is what a person can do about it. */
export class CannotCopy extends Error {
  override readonly name = 'CannotCopy';
  constructor(
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** Somebody asked to stop. What is copied stays, and the next attempt goes on from there. */
export class CopyStopped extends Error {
  override readonly name = 'CopyStopped';
}

export type Underway = Readonly<{
  /** Looked at between two pages. */
  signal: AbortSignal;
  onProgress: (events: number) => void;
}>;

export function refuseStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new CopyStopped('stopped');
}
