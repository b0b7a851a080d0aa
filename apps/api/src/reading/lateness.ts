import { civilDateIn } from '@lodestone/kernel';
import { filingDeadlineOf } from '@lodestone/reference';
import { Injectable } from '@nestjs/common';
import { Registry } from '../access/registry';
import { LedgerFacts } from '../running/ledger-facts';

export type DatedRecord = Readonly<{ siteId: string; occurredOn: string; recordedAt: string }>;

/**
 * Whether a record was told after the day that the law, or the configuration, asks of the activities
 * of its site. Nothing of it is stored: other deadlines give other marks.
 */
@Injectable()
export class Lateness {
  private readonly dayOf: (instant: Date) => string;

  constructor(
    private readonly registry: Registry,
    private readonly facts: LedgerFacts,
  ) {
    this.dayOf = civilDateIn(facts.opened.calendarZone);
  }

  async isLate({ siteId, occurredOn, recordedAt }: DatedRecord): Promise<boolean> {
    const site = await this.registry.site(siteId);
    const deadline = filingDeadlineOf(occurredOn, site?.activities ?? [], this.facts.deadlines);
    return deadline !== undefined && this.dayOf(new Date(recordedAt)) > deadline;
  }
}
