import type { LogPosition, Ordinal } from '@lodestone/kernel';
import {
  Places,
  type BuildingStatus,
  type Parked,
  type ProjectionStatus,
  type WaitOutcome,
} from '@lodestone/projections';
import type { Reflected } from './reflected';
import { readModels, type AnswerOf, type QueryName, type QuestionOf } from '@lodestone/read-models';
import type { Asked } from './questions/asked';

export type ReadModelStatus = Readonly<{
  name: string;
  version: number;
  ordinal: Ordinal;
  isLive: boolean;
  eventsPerSecond: number;
  parked?: Parked;
  /** Its rows are being made aside; `ordinal` is that of the rows that answer meanwhile. */
  building?: BuildingStatus;
  /** The earlier version that these rows are of. */
  servedByVersion?: number;
}>;

/** All of them, whether or not the follower has spoken of them: waiting for none is no waiting. */
const projections: readonly string[] = Object.keys(readModels);

/** What the main thread knows of the read models: how far they are, and whom to ask. */
export class ReadSide {
  private readonly places = new Places();
  private readonly statuses = new Map<string, ProjectionStatus>();

  constructor(private readonly asked: Asked) {}

  /** Told by the follower each time a projection has moved, gone live or stopped. */
  hear(status: ProjectionStatus): void {
    const { name, checkpoint, parked } = status;
    this.statuses.set(name, status);
    this.places.set(name, { checkpoint, parked });
  }

  /** Of every read model, also of one that the follower has not spoken of yet. */
  status(): readonly ReadModelStatus[] {
    return Object.values(readModels).map(({ name, version }) => {
      const heard = this.statuses.get(name);
      const { checkpoint = 'start', isLive = false, eventsPerSecond = 0, parked } = heard ?? {};
      const { building, servedByVersion } = heard ?? {};
      return {
        name,
        version,
        ordinal: checkpoint === 'start' ? -1 : checkpoint.ordinal,
        isLive,
        eventsPerSecond,
        ...(parked ? { parked } : {}),
        ...(building ? { building } : {}),
        ...(servedByVersion === undefined ? {} : { servedByVersion }),
      };
    });
  }

  /** What every read model has taken; -1 before the first event. */
  reachedOrdinal(): Ordinal {
    return Math.min(...this.status().map(({ ordinal }) => ordinal));
  }

  waitForOrdinal(ordinal: Ordinal, timeoutMs: number): Promise<WaitOutcome> {
    return this.places.waitForOrdinal(ordinal, { timeoutMs, projections });
  }

  waitForPosition(position: LogPosition, timeoutMs: number): Promise<WaitOutcome> {
    return this.places.waitForPosition(position, { timeoutMs, projections });
  }

  async ask<Name extends QueryName>(
    name: Name,
    question: QuestionOf<Name>,
  ): Promise<Reflected<AnswerOf<Name>>> {
    const { ordinal, answer } = await this.asked.ask(name, question);
    return { ordinal, body: answer };
  }
}
