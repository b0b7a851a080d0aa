import { logSchemaVersion } from '@lodestone/event-store';
import { canonicalJson, programVersion } from '@lodestone/kernel';
import { foldVersion, schemaVersions } from '@lodestone/ledger';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Readiness } from '../running/readiness';
import { ReadSide, type ReadModelStatus } from '../reading/read-side';
import { given, published } from '../http/same-type';
import { Ready } from './health.answers';

const program = {
  version: programVersion,
  logSchema: logSchemaVersion,
  foldVersion,
  events: createHash('sha256').update(canonicalJson(schemaVersions)).digest('hex').slice(0, 12),
};

@Injectable()
export class HealthService {
  constructor(
    private readonly readiness: Readiness,
    private readonly readSide: ReadSide,
  ) {}

  ready(): Ready {
    const { progress, partFaults, takesRecords } = this.readiness;
    const readModels = this.readSide.status();
    return published(Ready, {
      program,
      status: this.statusOf(readModels),
      takesRecords,
      ordinal: this.readSide.reachedOrdinal(),
      ...given('loading', progress),
      faults: partFaults,
      readModels,
    });
  }

  /** Whether it will not get any further by itself than it is: one that is parked waits for people. */
  isCaughtUp(): boolean {
    const isWaitedFor = ({ state }: ReadModelStatus) =>
      state === 'building' || state === 'catching-up';
    return !this.readiness.progress && !this.readSide.status().some(isWaitedFor);
  }

  private statusOf(readModels: readonly ReadModelStatus[]): Ready['status'] {
    const { progress, partFaults } = this.readiness;
    if (partFaults.length > 0 || readModels.some(({ parked }) => parked)) return 'faulty';
    if (progress) return 'loading';
    return readModels.every(({ isLive }) => isLive) ? 'ready' : 'catching-up';
  }
}
