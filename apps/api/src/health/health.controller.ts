import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../access/allowed-to';
import { published } from '../http/same-type';
import { Described } from '../http/described';
import { Live, Ready } from './health.answers';
import { HealthService } from './health.service';

@Controller('health')
@Open()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @Described({ tag: 'health', summary: 'The process answers.', answers: { 200: Live } })
  getLiveness() {
    return published(Live, { status: 'live' } as const);
  }

  @Get('ready')
  @Described({
    tag: 'health',
    summary: 'Records are taken and answers are up to date; if not, why.',
    answers: { 200: Ready, 503: Ready },
  })
  getReadiness(@Res({ passthrough: true }) reply: FastifyReply) {
    const readied = this.health.ready();
    void reply.code(readied.status === 'ready' ? 200 : 503);
    return readied;
  }
}
