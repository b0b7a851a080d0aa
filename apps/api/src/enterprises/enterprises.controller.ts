import { Body, Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { ReflectsOrdinal } from '../reading/reflected';
import { Described } from '../http/described';
import { sendRecorded } from '../submitting/recorded';
import { EnterpriseDto, EnterprisePathDto, EnterpriseQueryDto } from './enterprise.dto';
import { RecordedEnterprise, RecordedStanding, RegisteredEnterprise } from './enterprise.answers';
import { EnterprisesService } from './enterprises.service';
import { StandingBodyPipe, type EnterpriseRecordBody } from './standing-body.pipe';
import { StandingPathDto } from './standing.dto';

@Controller('enterprises')
export class EnterprisesController {
  constructor(private readonly enterprises: EnterprisesService) {}

  @Put(':enterpriseId')
  @AllowedTo('regulator')
  @Needs('decide-on-enterprises')
  @Described({
    tag: 'directory',
    summary: 'Registers an enterprise. Sent again with the same content it changes nothing.',
    answers: { 200: RecordedEnterprise, 201: RecordedEnterprise },
    refuses: true,
  })
  async putEnterprise(
    @Param() { enterpriseId }: EnterprisePathDto,
    @Body() enterprise: EnterpriseDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sender = { viewer, correlationId: id };
    return sendRecorded(
      reply,
      url,
      await this.enterprises.register(enterpriseId, enterprise, sender),
    );
  }

  @Put(':enterpriseId/records/:recordId')
  @AllowedTo('enterprise', 'regulator')
  @Needs('manage-agencies', 'decide-on-enterprises')
  @Described({
    tag: 'directory',
    summary:
      'Records what an authority decided about an enterprise, from a day on; or, sent by the enterprise, who may act for it.',
    answers: { 200: RecordedStanding, 201: RecordedStanding },
    refuses: true,
    body: 'standing',
  })
  async putStanding(
    @Param() path: StandingPathDto,
    @Body(StandingBodyPipe) body: EnterpriseRecordBody,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sender = { viewer, correlationId: id };
    return sendRecorded(reply, url, await this.enterprises.decide(path, body, sender));
  }

  @Get(':enterpriseId')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'directory',
    summary: 'A registered enterprise with its sites, and how it stands on a day.',
    answers: { 200: RegisteredEnterprise },
    problems: ['not-found', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  getEnterprise(
    @Param() { enterpriseId }: EnterprisePathDto,
    @Query() query: EnterpriseQueryDto,
    @SignedIn() viewer: Viewer,
  ) {
    return this.enterprises.one(enterpriseId, query, viewer);
  }
}
