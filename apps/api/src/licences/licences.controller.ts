import { Body, Controller, Param, Put, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { actBytesMax } from '../acts/record-body.pipe';
import { Described } from '../http/described';
import { sendRecorded } from '../submitting/recorded';
import { LicenceBodyPipe } from './licence-body.pipe';
import { LicenceApplicationDto, LicencePathDto, LicenceRecordPathDto } from './licence.dto';
import type { LicenceRecordBody } from './licence-record.dto';
import { LicencesService } from './licences.service';
import { RecordedLicence } from './recorded-licence.answers';

@Controller('licences')
export class LicencesController {
  constructor(private readonly licences: LicencesService) {}

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
