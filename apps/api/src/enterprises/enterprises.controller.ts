import { Body, Controller, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../openapi/described';
import { sendRecorded, type RecordedAnswer } from '../records/recorded';
import { EnterpriseDto, EnterprisePathDto } from './enterprise.dto';
import { EnterprisesService } from './enterprises.service';

@Controller('enterprises')
export class EnterprisesController {
  constructor(private readonly enterprises: EnterprisesService) {}

  @Put(':enterpriseId')
  @AllowedTo('regulator')
  @Described({
    tag: 'directory',
    summary: 'Registers an enterprise. Sent again with the same content it changes nothing.',
    answers: { 200: 'Recorded', 201: 'Recorded' },
    refuses: true,
  })
  async register(
    @Param() { enterpriseId }: EnterprisePathDto,
    @Body() enterprise: EnterpriseDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedAnswer> {
    const sender = { viewer, correlationId: id };
    return sendRecorded(
      reply,
      url,
      await this.enterprises.register(enterpriseId, enterprise, sender),
    );
  }
}
