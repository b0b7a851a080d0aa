type Close = () => Promise<void> | void;

/** Undoes what was opened, the last first, each part even if another one would not close. */
export class Closing {
  private readonly parts: { name: string; close: Close }[] = [];
  private closed: Promise<void> | undefined;

  add(name: string, close: Close): void {
    this.parts.push({ name, close });
  }

  close(): Promise<void> {
    this.closed ??= this.closeAll();
    return this.closed;
  }

  private async closeAll(): Promise<void> {
    const faults: unknown[] = [];
    for (const { name, close } of this.parts.toReversed()) {
      try {
        await close();
      } catch (error) {
        faults.push(new Error(`${name} did not close`, { cause: error }));
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'the program did not close in order');
  }
}
