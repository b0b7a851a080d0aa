import { Body, Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { actBytesMax } from '../acts/record-body.pipe';
import { Described } from '../http/described';
import { ReflectsOrdinal } from '../reading/reflected';
import { sendRecorded } from '../submitting/recorded';
import { LicenceBodyPipe } from './licence-body.pipe';
import { LicenceApplicationDto, LicencePathDto, LicenceRecordPathDto } from './licence.dto';
import type { LicenceRecordBody } from './licence-record.dto';
import { Licence, Licences } from './licence-file.answers';
import { LicenceFiles } from './licence-files';
import { LicenceQueryDto, LicencesQueryDto } from './licences-query.dto';
import { LicencesService } from './licences.service';
import { RecordedLicence } from './recorded-licence.answers';

@Controller('licences')
export class LicencesController {
  constructor(
    private readonly licences: LicencesService,
    private readonly files: LicenceFiles,
  ) {}

  @Get()
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'licences',
    summary: 'Files of licences: their clocks, what they wait for, and what is left to draw.',
    answers: { 200: Licences },
    problems: ['cursor-invalid', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  listLicences(@Query() query: LicencesQueryDto, @SignedIn() viewer: Viewer) {
    return this.files.list(query, viewer);
  }

  @Get(':licenceId')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'licences',
    summary: 'The file of a licence with its history and its words.',
    answers: { 200: Licence },
    problems: ['not-found', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  getLicence(
    @Param() { licenceId }: LicencePathDto,
    @Query() query: LicenceQueryDto,
    @SignedIn() viewer: Viewer,
  ) {
    return this.files.one(licenceId, query, viewer);
  }

  @Put(':licenceId')
  @AllowedTo('enterprise')
  @Needs('apply-for-licences')
  @RouteConfig({ bodyBytesMax: actBytesMax })
  @Described({
    tag: 'licences',
    summary: 'Applies for an export licence, with its papers by their digests.',
    answers: { 200: RecordedLicence, 201: RecordedLicence },
    problems: ['not-found', 'body-too-large'],
    refuses: true,
  })
  async putLicence(
    @Param() { licenceId }: LicencePathDto,
    @Body() application: LicenceApplicationDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sender = { viewer, correlationId: id };
    return sendRecorded(reply, url, await this.licences.apply(licenceId, application, sender));
  }

  @Put(':licenceId/records/:recordId')
  @AllowedTo('enterprise', 'regulator')
  @Needs('apply-for-licences', 'decide-on-licences')
  @RouteConfig({ bodyBytesMax: actBytesMax })
  @Described({
    tag: 'licences',
    summary:
      'Records what happens to the file of a licence: its exporter answers, asks for changes, ' +
      'gives back and reports; an authority does everything else.',
    answers: { 200: RecordedLicence, 201: RecordedLicence },
    problems: ['not-found', 'body-too-large'],
    refuses: true,
    body: 'licence',
  })
  async putLicenceRecord(
    @Param() path: LicenceRecordPathDto,
    @Body(LicenceBodyPipe) body: LicenceRecordBody,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sender = { viewer, correlationId: id };
    return sendRecorded(reply, url, await this.licences.record(path, body, sender));
  }
}
