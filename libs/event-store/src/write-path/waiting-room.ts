import { Overloaded } from './overloaded';

export type WaitingLimits = Readonly<{
  /** Commands of one stream that may wait at a time. */
  perStreamMax: number;
  /** Commands of all streams together. An act is at most 256 KiB, most are below 2 KiB. */
  inAllMax: number;
}>;

const limitsDefault: WaitingLimits = { perStreamMax: 5_000, inAllMax: 20_000 };

/** A full room is emptied in less. */
const retryAfterSeconds = 1;

/** Counts the commands that are let in and not answered yet, and turns away what is too many. */
export class WaitingRoom {
  readonly #limits: WaitingLimits;
  readonly #perStream = new Map<string, number>();
  readonly #whenEmpty: Array<() => void> = [];
  #inAll = 0;

  constructor(limits: Partial<WaitingLimits> = {}) {
    this.#limits = { ...limitsDefault, ...limits };
  }

  get size(): number {
    return this.#inAll;
  }

  /**
   * @param isAdmitted counted, but never turned away
   * @returns what has to be called, once, when the command is answered
   * @throws Overloaded
   */
  enter(stream: string, isAdmitted: boolean): () => void {
    const inStream = this.#perStream.get(stream) ?? 0;
    if (!isAdmitted) {
      const { perStreamMax, inAllMax } = this.#limits;
      if (inStream >= perStreamMax) throw new Overloaded(stream, inStream, retryAfterSeconds);
      if (this.#inAll >= inAllMax)
        throw new Overloaded('the ledger', this.#inAll, retryAfterSeconds);
    }
    this.#perStream.set(stream, inStream + 1);
    this.#inAll += 1;
    return () => this.#leave(stream);
  }

  /** Resolves when nobody is inside. */
  async empty(): Promise<void> {
    if (this.#inAll === 0) return;
    await new Promise<void>((resolve) => this.#whenEmpty.push(resolve));
  }

  #leave(stream: string): void {
    const left = (this.#perStream.get(stream) ?? 1) - 1;
    if (left === 0) this.#perStream.delete(stream);
    else this.#perStream.set(stream, left);
    this.#inAll -= 1;
    if (this.#inAll === 0) for (const resolve of this.#whenEmpty.splice(0)) resolve();
  }
}
