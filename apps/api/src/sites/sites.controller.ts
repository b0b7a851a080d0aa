import { Body, Controller, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { sendRecorded } from '../submitting/recorded';
import { SiteDto, SitePathDto } from './site.dto';
import { RecordedSite } from './site.answers';
import { SitesService } from './sites.service';

@Controller('sites')
export class SitesController {
  constructor(private readonly sites: SitesService) {}

  @Put(':siteId')
  @AllowedTo('regulator')
  @Needs('decide-on-enterprises')
  @Described({
    tag: 'directory',
    summary: 'Opens a site, and with it its material account.',
    answers: { 200: RecordedSite, 201: RecordedSite },
    refuses: true,
  })
  async putSite(
    @Param() { siteId }: SitePathDto,
    @Body() site: SiteDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sender = { viewer, correlationId: id };
    return sendRecorded(reply, url, await this.sites.open(siteId, site, sender));
  }
}
