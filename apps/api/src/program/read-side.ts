import type { LogPosition, Ordinal } from '@lodestone/kernel';
import {
  Places,
  type Parked,
  type ProjectionStatus,
  type WaitOutcome,
} from '@lodestone/projections';
import type { Reflected } from '../http/reflected';
import type { AnswerOf, QueryName, QuestionOf } from '@lodestone/read-models';
import type { Asked } from '../questions/asked';

export type ReadModelStatus = Readonly<{
  name: string;
  version: number;
  ordinal: Ordinal;
  isLive: boolean;
  eventsPerSecond: number;
  parked?: Parked;
}>;

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

  status(): readonly ReadModelStatus[] {
    return [...this.statuses.values()].map(
      ({ name, version, checkpoint, isLive, eventsPerSecond, parked }) => ({
        name,
        version,
        ordinal: checkpoint === 'start' ? -1 : checkpoint.ordinal,
        isLive,
        eventsPerSecond,
        ...(parked ? { parked } : {}),
      }),
    );
  }

  /** What every read model has taken; -1 before the first event. */
  reachedOrdinal(): Ordinal {
    const ordinals = this.status().map(({ ordinal }) => ordinal);
    return ordinals.length === 0 ? -1 : Math.min(...ordinals);
  }

  waitForOrdinal(ordinal: Ordinal, timeoutMs: number): Promise<WaitOutcome> {
    return this.places.waitForOrdinal(ordinal, { timeoutMs, ...this.all() });
  }

  /** Not while the read models are being rebuilt: that takes longer than anybody waits. */
  waitForPosition(position: LogPosition, timeoutMs: number): Promise<WaitOutcome> {
    const isLive = this.status().every((status) => status.isLive);
    const wait = { timeoutMs: isLive ? timeoutMs : 0, ...this.all() };
    return this.places.waitForPosition(position, wait);
  }

  async ask<Name extends QueryName>(
    name: Name,
    question: QuestionOf<Name>,
  ): Promise<Reflected<AnswerOf<Name>>> {
    const { ordinal, answer } = await this.asked.ask(name, question);
    return { ordinal, body: answer };
  }

  private all(): { projections: readonly string[] } {
    return { projections: [...this.statuses.keys()] };
  }
}
