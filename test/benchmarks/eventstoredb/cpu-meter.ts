/** Microseconds of CPU per event. */
export type CpuCost = Readonly<{
  /** All threads of this process. */
  here: number;
  server: number | undefined;
}>;

type Sum = { events: number; here: number; server: number | undefined };

/** Adds up what something costs over all rounds: the system counts too coarsely for a single one. */
export class CpuMeter {
  readonly #sums = new Map<string, Sum>();

  /** Answers a function that ends the measurement of so many events. */
  start(what: string, serverMicros: () => number | undefined = () => undefined) {
    const before = process.cpuUsage();
    const serverBefore = serverMicros();
    return (events: number): void => {
      const { user, system } = process.cpuUsage(before);
      const serverNow = serverMicros();
      const sum = this.#sums.get(what) ?? { events: 0, here: 0, server: 0 };
      const server =
        serverNow === undefined || serverBefore === undefined
          ? undefined
          : (sum.server ?? 0) + serverNow - serverBefore;
      this.#sums.set(what, {
        events: sum.events + events,
        here: sum.here + user + system,
        server,
      });
    };
  }

  costOf(what: string): CpuCost {
    const { events, here, server } = this.#sums.get(what) ?? {
      events: NaN,
      here: NaN,
      server: NaN,
    };
    return { here: here / events, server: server === undefined ? undefined : server / events };
  }
}
