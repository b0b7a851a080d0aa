import {
  rulebookDecider,
  type RulebookCommand,
  type RulebookEvent,
  type RulebookRefusal,
} from '@lodestone/ledger';
import { periodOf } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { boundTo } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { ProblemException } from '../http/problem';
import { Cursors } from '../reading/cursors';
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
import { WhatIf } from './what-if.answers';
import type { WhatIfQueryDto } from './what-if.dto';

/** What rules there are: nobody's secret, and told by authorities alone. */
@Injectable()
export class RulesService {
  constructor(
    private readonly submissions: Submissions,
    private readonly recordings: Recordings,
    private readonly readSide: ReadSide,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
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

  /** An enterprise asks about its own exports; of another's there are none for it. */
  async whatIf(query: WhatIfQueryDto, viewer: Viewer): Promise<Reflected<WhatIf>> {
    const { period, wake, clearedToPpm, add, clockWorkingDays, knownAt, cursor } = query;
    const days = periodOf(period) as NonNullable<ReturnType<typeof periodOf>>;
    const own = boundTo(viewer, 'volumes');
    const isForeign =
      own !== undefined && query.exporterId !== undefined && query.exporterId !== own;
    const question = {
      ...days,
      supposition: { wake, clearedToPpm, addElements: add },
      clockWorkingDays,
      exporterId: isForeign ? '' : (own ?? query.exporterId),
      knownAt,
    };
    const after = this.cursors.placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const { ordinal, body } = await this.readSide.ask('what-if', {
      ...question,
      knownAt: moment,
      after,
    });
    const { next, unknownRuleSetIds, ...page } = body;
    if (unknownRuleSetIds.length > 0) throw unknownSets(unknownRuleSetIds);
    return {
      ordinal,
      body: published(WhatIf, { ...page, ...this.cursors.nextOf(question, next) }),
    };
  }
}

const unknownSets = (ids: readonly string[]): ProblemException => {
  const message = {
    en: `names rule sets that the rulebook does not have: ${ids.join(', ')}`,
    zh: `所列规则集不在规则库中：${ids.join('、')}`,
  };
  return new ProblemException('invalid-input', {
    errors: [{ pointer: '/wake', in: 'query', code: 'rule-set-unknown', message }],
  });
};
