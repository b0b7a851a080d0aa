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
    summary: 'Whether records are taken, and how far each read model is.',
    answers: { 200: Ready, 503: Ready },
  })
  getReadiness(@Res({ passthrough: true }) reply: FastifyReply) {
    const readied = this.health.ready();
    void reply.code(readied.takesRecords ? 200 : 503);
    return readied;
  }

  @Get('caught-up')
  @Described({
    tag: 'health',
    summary: 'Whether every read model is as far as it gets: for who waits with questions.',
    answers: { 200: Ready, 503: Ready },
  })
  getCaughtUp(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.code(this.health.isCaughtUp() ? 200 : 503);
    return this.health.ready();
  }
}
