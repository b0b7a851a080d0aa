import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { SitePathDto } from '../sites/site.dto';
import { BatchBodyPipe, type NamedRecord } from './batch-body.pipe';
import { RecordedBatch } from './batch.answers';
import { BatchesService } from './batches.service';

/** One append takes 1 MiB at most; what is stamped on each line needs the rest. */
export const batchBytesMax = 900 * 1024;

@Controller('sites/:siteId/batches')
export class BatchesController {
  constructor(private readonly batches: BatchesService) {}

  @Post()
  @AllowedTo('enterprise')
  @Needs('record', 'mend')
  @RouteConfig({ bodyBytesMax: batchBytesMax })
  @Described({
    tag: 'records',
    summary: 'Records of one site in this order, all or nothing: to void and record anew at once.',
    answers: { 200: RecordedBatch, 201: RecordedBatch },
    problems: ['not-found', 'body-too-large'],
    refuses: true,
    body: 'batch',
  })
  async recordBatch(
    @Param() { siteId }: SitePathDto,
    @Body(BatchBodyPipe) records: readonly NamedRecord[],
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.batches.record(siteId, records, { viewer, correlationId: id });
    void reply.code(answer.outcome === 'recorded' ? 201 : 200);
    return answer;
  }
}
