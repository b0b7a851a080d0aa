import { Injectable } from '@nestjs/common';
import { Readiness, type LoadingProgress, type PartFault } from '../running/readiness';
import { ReadSide, type ReadModelStatus } from '../reading/read-side';

export type Readied = Readonly<{
  /** The worst that is the matter with any part. */
  status: 'ready' | 'loading' | 'catching-up' | 'faulty';
  /** What decides about the status code: records are taken, however far the read models are. */
  takesRecords: boolean;
  ordinal: number;
  loading?: LoadingProgress;
  faults: readonly PartFault[];
  readModels: readonly ReadModelStatus[];
}>;

/** Without these nothing is recorded; all others are about answers. */
const partsThatRecord: ReadonlySet<string> = new Set(['event-store']);

@Injectable()
export class HealthService {
  constructor(
    private readonly readiness: Readiness,
    private readonly readSide: ReadSide,
  ) {}

  ready(): Readied {
    const { progress, partFaults } = this.readiness;
    const readModels = this.readSide.status();
    return {
      status: this.statusOf(readModels),
      takesRecords: !progress && !partFaults.some(({ part }) => partsThatRecord.has(part)),
      ordinal: this.readSide.reachedOrdinal(),
      ...(progress ? { loading: progress } : {}),
      faults: partFaults,
      readModels,
    };
  }

  /** Whether it will not get any further by itself than it is: one that is parked waits for people. */
  isCaughtUp(): boolean {
    const isWaitedFor = ({ state }: ReadModelStatus) =>
      state === 'building' || state === 'catching-up';
    return !this.readiness.progress && !this.readSide.status().some(isWaitedFor);
  }

  private statusOf(readModels: readonly ReadModelStatus[]): Readied['status'] {
    const { progress, partFaults } = this.readiness;
    if (partFaults.length > 0 || readModels.some(({ parked }) => parked)) return 'faulty';
    if (progress) return 'loading';
    return readModels.every(({ isLive }) => isLive) ? 'ready' : 'catching-up';
  }
}
