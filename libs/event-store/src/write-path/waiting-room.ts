import { Overloaded } from './overloaded';

export type WaitingLimits = Readonly<{
  /** Commands of one stream that may wait at a time. */
  perStreamMax: number;
  /** Commands of all streams together. */
  inAllMax: number;
  /** What those commands hold: most are below 2 KiB, but an act may have 256 KiB, a batch 900. */
  perStreamBytesMax: number;
  bytesMax: number;
}>;

/** Parsed and decided, a command takes several times its bytes: a full room must fit into the heap. */
const limitsDefault: WaitingLimits = {
  perStreamMax: 5_000,
  inAllMax: 20_000,
  perStreamBytesMax: 32 * 1024 * 1024,
  bytesMax: 128 * 1024 * 1024,
};

type Load = { commands: number; bytes: number };

/** A full room is emptied in less. */
const retryAfterSeconds = 1;

/** Counts the commands that are let in and not answered yet, and turns away what is too much. */
export class WaitingRoom {
  readonly #limits: WaitingLimits;
  readonly #perStream = new Map<string, Load>();
  readonly #whenEmpty: Array<() => void> = [];
  readonly #inAll: Load = { commands: 0, bytes: 0 };

  constructor(limits: Partial<WaitingLimits> = {}) {
    this.#limits = { ...limitsDefault, ...limits };
  }

  get limits(): WaitingLimits {
    return this.#limits;
  }

  get size(): number {
    return this.#inAll.commands;
  }

  get bytes(): number {
    return this.#inAll.bytes;
  }

  /**
   * @param isAdmitted counted, but never turned away
   * @returns what has to be called, once, when the command is answered
   * @throws Overloaded
   */
  enter(
    stream: string,
    { bytes, isAdmitted }: Readonly<{ bytes: number; isAdmitted: boolean }>,
  ): () => void {
    const inStream = this.#perStream.get(stream) ?? { commands: 0, bytes: 0 };
    if (!isAdmitted) {
      const { perStreamMax, inAllMax, perStreamBytesMax, bytesMax } = this.#limits;
      if (isFull(inStream, { commands: perStreamMax, bytes: perStreamBytesMax - bytes })) {
        throw new Overloaded(stream, inStream.commands, retryAfterSeconds);
      }
      if (isFull(this.#inAll, { commands: inAllMax, bytes: bytesMax - bytes })) {
        throw new Overloaded('the ledger', this.#inAll.commands, retryAfterSeconds);
      }
    }
    this.#perStream.set(stream, inStream);
    for (const load of [inStream, this.#inAll]) {
      load.commands += 1;
      load.bytes += bytes;
    }
    return () => this.#leave(stream, bytes);
  }

  /** Resolves when nobody is inside. */
  async empty(): Promise<void> {
    if (this.#inAll.commands === 0) return;
    await new Promise<void>((resolve) => this.#whenEmpty.push(resolve));
  }

  #leave(stream: string, bytes: number): void {
    const inStream = this.#perStream.get(stream) ?? { commands: 1, bytes };
    for (const load of [inStream, this.#inAll]) {
      load.commands -= 1;
      load.bytes -= bytes;
    }
    if (inStream.commands === 0) this.#perStream.delete(stream);
    if (this.#inAll.commands === 0) for (const resolve of this.#whenEmpty.splice(0)) resolve();
  }
}

/** What is too large for a room finds place in an empty one: it may be sent again for ever else. */
const isFull = (load: Load, limit: Load): boolean =>
  load.commands >= limit.commands || (load.commands > 0 && load.bytes > limit.bytes);
