import {
  rulebookDecider,
  type RulebookCommand,
  type RulebookEvent,
  type RulebookRefusal,
} from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { published } from '../http/same-type';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { todayIn } from '../running/today';
import { plain } from '../submitting/plain';
import { Recordings } from '../submitting/recorded';
import { Submissions, type Sender } from '../submitting/submissions';
import { Rules, type RecordedRules } from './rules.answers';
import type { RuleRecordBody, RuleRecordPathDto } from './rule-record.dto';
import type { RulesQueryDto } from './rules.dto';

/** What rules there are: nobody's secret, and told by authorities alone. */
@Injectable()
export class RulesService {
  constructor(
    private readonly submissions: Submissions,
    private readonly recordings: Recordings,
    private readonly readSide: ReadSide,
    private readonly moments: Moments,
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  async record(
    ids: RuleRecordPathDto,
    body: RuleRecordBody,
    sender: Sender,
  ): Promise<RecordedRules> {
    const { type, ...said } = plain(body);
    const data = { ...plain(ids), ...said };
    const event = { type, data } as RulebookEvent;
    const sent = await this.submissions.send<RulebookCommand, RulebookEvent, RulebookRefusal>(
      rulebookDecider,
      {
        command: { type: 'RecordRules', data: { event } },
        key: ids.recordId,
        content: { type, ...data },
      },
      sender,
    );
    return this.recordings.answer(sent, 'rulebook');
  }

  async list({ ruleSetId, asOf, knownAt }: RulesQueryDto): Promise<Reflected<Rules>> {
    const day = asOf ?? todayIn(this.facts, this.clock);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ruleSetId, day, knownAt: moment };
    const { ordinal, body } = await this.readSide.ask('rules', asked);
    return { ordinal, body: published(Rules, { asOf: day, ...body }) };
  }
}
