import type { AppendEnded, WritePath } from '@lodestone/event-store';
import type { LogPosition } from '@lodestone/kernel';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { ReadSide } from '../reading/read-side';
import { everyFollowed } from '../reading/follower/groups';

/** From one commit to a fast disk (0.5 ms) to a server that is asked again until the deadline (10 s). */
const appendBuckets = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

/** Beyond so many every other one is let go: what is left says the same, a little less exactly. */
const keptMax = 4_096;

type Untaken = Readonly<{ position: LogPosition; at: number }>;

/** Appends by what became of them, and how long what was appended waits for each read model. */
export function tellOfAppends(registry: Registry, writePath: WritePath, readSide: ReadSide): void {
  const registers = [registry];
  const seconds = new Histogram({
    name: 'lodestone_append_seconds',
    help: 'From the first attempt at an append to its known outcome.',
    labelNames: ['outcome'],
    buckets: appendBuckets,
    registers,
  });
  const events = new Counter({
    name: 'lodestone_events_appended_total',
    help: 'Events that were stored.',
    registers,
  });
  const untaken = new UntakenAppends(readSide);
  writePath.onAppended((ended) => {
    seconds.observe({ outcome: ended.outcome }, ended.tookMs / 1_000);
    if (ended.outcome === 'stored') events.inc(ended.events);
    untaken.add(ended);
  });
  new Gauge({
    name: 'lodestone_read_model_lag_seconds',
    help: 'How long the oldest append of this program waits that a read model has not taken.',
    labelNames: ['name'],
    registers,
    collect() {
      for (const [name, lag] of untaken.lags()) this.set({ name }, lag);
    },
  });
}

/** Each append until every read model has taken it: a read model that stands still keeps them. */
class UntakenAppends {
  private kept: Untaken[] = [];

  constructor(private readonly readSide: ReadSide) {}

  add({ position }: AppendEnded): void {
    if (!position) return;
    if (this.kept.length >= keptMax) this.drop();
    this.kept.push({ position, at: performance.now() });
  }

  lags(): ReadonlyMap<string, number> {
    this.drop();
    const now = performance.now();
    return new Map(
      everyFollowed.map((name) => {
        const oldest = this.kept.find(({ position }) => !this.hasTaken(name, position));
        return [name, oldest ? (now - oldest.at) / 1_000 : 0];
      }),
    );
  }

  private drop(): void {
    const isTaken = ({ position }: Untaken): boolean =>
      everyFollowed.every((name) => this.hasTaken(name, position));
    this.kept = this.kept.filter((one) => !isTaken(one));
    if (this.kept.length >= keptMax) this.kept = this.kept.filter((_, at) => at % 2 === 0);
  }

  private hasTaken(name: (typeof everyFollowed)[number], { commit }: LogPosition): boolean {
    const place = this.readSide.placeOf(name);
    // What no ordinal counts is taken along with the next that is: it waits for nobody.
    return place !== 'start' && place.position.commit >= commit;
  }
}
