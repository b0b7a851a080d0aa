/** How far the demonstration is: the loader writes, and everybody else waits. */
export type LoadingProgress = Readonly<{ done: number; total: number }>;

/** A part of the program that stopped working, in words for an operator. */
export type PartFault = Readonly<{ part: string; message: string; at: string }>;

/** Whether the program can serve, and if not, why. */
export class Readiness {
  private loading: LoadingProgress | undefined;
  private readonly faults = new Map<string, PartFault>();

  get progress(): LoadingProgress | undefined {
    return this.loading;
  }

  get partFaults(): readonly PartFault[] {
    return [...this.faults.values()];
  }

  /** `undefined`: the demonstration is complete, or there is none. */
  isLoading(progress: LoadingProgress | undefined): void {
    this.loading = progress;
  }

  /** MUST NOT name clients: it is answered by an open route. */
  failed(part: string, message: string, at: Date): void {
    this.faults.set(part, { part, message, at: at.toISOString() });
  }

  recovered(part: string): void {
    this.faults.delete(part);
  }
}
