import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { atSites } from '../submitting/doing-of';
import { actBytesMax, RecordBodyPipe } from '../acts/record-body.pipe';
import type { RecordAsSent } from '../acts/record-types';
import { batchBytesMax } from '../batches/batches.controller';
import { Described } from '../http/described';
import { askedBy } from '../http/problem-body';
import { RecordPathDto } from '../records/record.dto';
import { SitePathDto } from '../sites/site.dto';
import { BatchDryRunsService } from './batch-dry-runs.service';
import { DryRun, DryRunOfBatch } from './dry-run.answers';
import { DryRunsService } from './dry-runs.service';
import { TriedBatchPipe, type TriedRecord } from './tried-batch.pipe';

@Controller('sites/:siteId')
export class DryRunsController {
  constructor(
    private readonly dryRuns: DryRunsService,
    private readonly batchDryRuns: BatchDryRunsService,
  ) {}

  @Post('records/:recordId/dry-run')
  @HttpCode(200)
  @AllowedTo('enterprise', 'regulator')
  @Needs(...atSites)
  @RouteConfig({ bodyBytesMax: actBytesMax })
  @Described({
    tag: 'dry-runs',
    summary:
      'What would be answered if this record were sent now: with its flags, or why not. Nothing is recorded.',
    answers: { 200: DryRun },
    problems: ['not-found', 'body-too-large', 'overloaded'],
    body: 'record',
  })
  tryRecord(
    @Param() path: RecordPathDto,
    @Body(RecordBodyPipe) body: RecordAsSent,
    @SignedIn() viewer: Viewer,
    @Req() request: FastifyRequest,
  ) {
    const sender = { viewer, correlationId: request.id };
    return this.dryRuns.ofRecord(path, body, sender, askedBy(request));
  }

  @Post('batches/dry-run')
  @HttpCode(200)
  @AllowedTo('enterprise')
  @Needs('record', 'mend')
  @RouteConfig({ bodyBytesMax: batchBytesMax })
  @Described({
    tag: 'dry-runs',
    summary:
      'What would become of each record of a batch, also of those behind one that is not possible. Nothing is recorded.',
    answers: { 200: DryRunOfBatch },
    problems: ['not-found', 'body-too-large', 'overloaded'],
    body: 'batch',
  })
  tryBatch(
    @Param() { siteId }: SitePathDto,
    @Body(TriedBatchPipe) records: readonly TriedRecord[],
    @SignedIn() viewer: Viewer,
    @Req() request: FastifyRequest,
  ) {
    const sender = { viewer, correlationId: request.id };
    return this.batchDryRuns.ofBatch(siteId, records, sender, askedBy(request));
  }
}
