import { Body, Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { ReflectsOrdinal } from '../reading/reflected';
import { sendRecorded } from '../submitting/recorded';
import { RuleBodyPipe } from './rule-body.pipe';
import { RuleRecordPathDto, type RuleRecordBody } from './rule-record.dto';
import { RecordedRules, Rules } from './rules.answers';
import { RulesQueryDto } from './rules.dto';
import { WhatIf } from './what-if.answers';
import { WhatIfQueryDto } from './what-if.dto';
import { RulesService } from './rules.service';

@Controller('rules')
export class RulesController {
  constructor(private readonly rules: RulesService) {}

  @Get()
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'rules',
    summary: 'Which rules were in force on a day, and why.',
    answers: { 200: Rules },
    problems: ['known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  listRules(@Query() query: RulesQueryDto) {
    return this.rules.list(query);
  }

  @Get('what-if')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'rules',
    summary: 'Who would have needed a licence by another rule set, one month a page.',
    answers: { 200: WhatIf },
    problems: ['cursor-invalid', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  sumWhatIf(@Query() query: WhatIfQueryDto, @SignedIn() viewer: Viewer) {
    return this.rules.whatIf(query, viewer);
  }

  @Put(':ruleSetId/records/:recordId')
  @AllowedTo('regulator')
  @Needs('decide-on-rules')
  @Described({
    tag: 'rules',
    summary: 'Records that rules were published, or what became of them, from a day on.',
    answers: { 200: RecordedRules, 201: RecordedRules },
    refuses: true,
    body: 'rule',
  })
  async putRuleRecord(
    @Param() path: RuleRecordPathDto,
    @Body(RuleBodyPipe) body: RuleRecordBody,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sender = { viewer, correlationId: id };
    return sendRecorded(reply, url, await this.rules.record(path, body, sender));
  }
}
