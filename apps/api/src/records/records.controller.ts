import { Body, Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { atSites } from '../submitting/doing-of';
import { ReflectsOrdinal } from '../reading/reflected';
import { Described } from '../http/described';
import { SitePathDto } from '../sites/site.dto';
import type { RecordDto } from '../acts/record-types';
import { ExplainedRecords } from './explained-records';
import { RecordExplanation } from './explanation.answers';
import { RecordAnswer, RecordedRecord, Records } from './record.answers';
import { actBytesMax, RecordBodyPipe } from '../acts/record-body.pipe';
import { ExplanationQueryDto, RecordPathDto, RecordQueryDto, RecordsQueryDto } from './record.dto';
import { SentRecord } from './sent.answers';
import { SentRecords } from './sent-records';
import { sendRecorded } from '../submitting/recorded';
import { RecordsService } from './records.service';

@Controller()
export class RecordsController {
  constructor(
    private readonly records: RecordsService,
    private readonly explained: ExplainedRecords,
    private readonly sent: SentRecords,
  ) {}

  @Put('sites/:siteId/records/:recordId')
  @AllowedTo('enterprise', 'regulator')
  @Needs(...atSites)
  @RouteConfig({ bodyBytesMax: actBytesMax })
  @Described({
    tag: 'records',
    summary:
      'Records what happened at a site. `type` selects the form of the body. ' +
      'A regulator holds and releases lots, under ids that begin with `~`.',
    answers: { 200: RecordedRecord, 201: RecordedRecord },
    problems: ['not-found', 'body-too-large'],
    refuses: true,
    body: 'record',
  })
  async putRecord(
    @Param() path: RecordPathDto,
    @Body(RecordBodyPipe) body: RecordDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sender = { viewer, correlationId: id };
    return sendRecorded(reply, url, await this.records.record(path, body, sender));
  }

  @Get('sites/:siteId/records/:recordId')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'records',
    summary: 'A record with its history.',
    answers: { 200: RecordAnswer },
    problems: ['not-found', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  getRecord(
    @Param() path: RecordPathDto,
    @Query() query: RecordQueryDto,
    @SignedIn() viewer: Viewer,
  ) {
    return this.records.one({ ...query, ...path }, viewer);
  }

  @Get('sites/:siteId/records/:recordId/sent')
  @AllowedTo('enterprise')
  @ReflectsOrdinal()
  @Described({
    tag: 'records',
    summary:
      'What you sent, in its newest version and with its parties: to be put right and sent again.',
    answers: { 200: SentRecord },
    problems: ['not-found', 'min-ordinal-not-reached'],
  })
  getSentRecord(
    @Param() path: RecordPathDto,
    @Query() _query: ExplanationQueryDto,
    @SignedIn() viewer: Viewer,
  ) {
    return this.sent.one(path, viewer);
  }

  @Get('sites/:siteId/records/:recordId/explanation')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'records',
    summary: 'What a record posts to the books, and what followed from it.',
    answers: { 200: RecordExplanation },
    problems: ['not-found', 'min-ordinal-not-reached'],
  })
  explainRecord(
    @Param() path: RecordPathDto,
    @Query() _query: ExplanationQueryDto,
    @SignedIn() viewer: Viewer,
  ) {
    return this.explained.explanation(path, viewer);
  }

  @Get('sites/:siteId/records')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'records',
    summary: 'The records of a site, newest first.',
    answers: { 200: Records },
    problems: ['not-found', 'cursor-invalid', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  listSiteRecords(
    @Param() { siteId }: SitePathDto,
    @Query() query: RecordsQueryDto,
    @SignedIn() viewer: Viewer,
  ) {
    return this.records.list({ ...query, siteId }, viewer);
  }

  @Get('records')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'records',
    summary: 'All records that the viewer may see, newest first.',
    answers: { 200: Records },
    problems: ['cursor-invalid', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  listRecords(@Query() query: RecordsQueryDto, @SignedIn() viewer: Viewer) {
    return this.records.list(query, viewer);
  }
}
