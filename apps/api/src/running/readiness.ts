/** How far the demonstration is: the loader writes, and everybody else waits. */
export type LoadingProgress = Readonly<{ done: number; total: number }>;

/** A part of the program that stopped working, in words for an operator. */
export type PartFault = Readonly<{ part: string; message: string; at: string }>;

/** What is wrong with a part now; undefined while all is well. */
type LookAt = () => string | undefined;

/** Without these nothing is recorded; all others are about answers. */
const partsThatRecord: ReadonlySet<string> = new Set(['event-store', 'decisions', 'clock']);

/** Whether the program can serve, and if not, why. */
export class Readiness {
  private loading: LoadingProgress | undefined;
  private readonly faults = new Map<string, PartFault>();
  private readonly looks = new Map<string, Readonly<{ look: LookAt; now: () => Date }>>();

  get progress(): LoadingProgress | undefined {
    return this.loading;
  }

  get partFaults(): readonly PartFault[] {
    for (const [part, { look, now }] of this.looks) {
      const message = look();
      if (message === undefined) this.recovered(part);
      else if (this.faults.get(part)?.message !== message) this.failed(part, message, now());
    }
    return [...this.faults.values()];
  }

  /** Whether something that is sent now can be recorded. */
  get takesRecords(): boolean {
    return !this.loading && !this.partFaults.some(({ part }) => partsThatRecord.has(part));
  }

  /** `undefined`: the demonstration is complete, or there is none. */
  isLoading(progress: LoadingProgress | undefined): void {
    this.loading = progress;
  }

  /** A part that does not tell by itself is looked at whenever somebody asks. */
  watch(part: string, look: LookAt, now: () => Date): void {
    this.looks.set(part, { look, now });
  }

  /** MUST NOT name clients: it is answered by an open route. */
  failed(part: string, message: string, at: Date): void {
    this.faults.set(part, { part, message, at: at.toISOString() });
  }

  recovered(part: string): void {
    this.faults.delete(part);
  }
}
