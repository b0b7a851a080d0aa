/** Lets one loop sleep until something it has to look at has happened. No ring is ever lost. */
export class Bell {
  #rung = false;
  #sleeper: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#sleeper?.();
  }

  /** Returns at once if it rang since the last time somebody listened. */
  async listen(): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        this.#sleeper = resolve;
      });
    }
    this.#sleeper = undefined;
    this.#rung = false;
  }
}
