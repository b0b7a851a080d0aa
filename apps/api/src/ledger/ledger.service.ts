import { civilDateIn, programVersion } from '@lodestone/kernel';
import { schemaVersions } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { ReadSide } from '../reading/read-side';
import { Readiness } from '../running/readiness';
import { given, published } from '../http/same-type';
import { LedgerStatus } from './ledger.answers';

const versions: Readonly<Record<string, number>> = schemaVersions;

@Injectable()
export class LedgerService {
  private readonly civilDate: (instant: Date) => string;

  constructor(
    private readonly facts: LedgerFacts,
    private readonly readSide: ReadSide,
    private readonly readiness: Readiness,
    private readonly clock: Clock,
  ) {
    this.civilDate = civilDateIn(facts.opened.calendarZone);
  }

  status(): LedgerStatus {
    const { calendarZone, authMode, demonstration } = this.facts.opened;
    const { progress } = this.readiness;
    return published(LedgerStatus, {
      ordinal: this.readSide.reachedOrdinal(),
      calendarZone,
      today: this.civilDate(this.clock.now()),
      authMode,
      ...given('demonstration', demonstration),
      ...given('loading', progress),
      version: programVersion,
      schemaVersions: versions,
      readModels: this.readSide
        .status()
        .map(({ name, version, ordinal }) => ({ name, version, ordinal })),
    });
  }
}
