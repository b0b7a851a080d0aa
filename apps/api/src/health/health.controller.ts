import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../access/allowed-to';
import { Described } from '../http/described';
import { HealthService, type Readied } from './health.service';

@Controller('health')
@Open()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @Described({ tag: 'health', summary: 'The process answers.', answers: { 200: 'Live' } })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Described({
    tag: 'health',
    summary: 'Whether records are taken, and how far each read model is.',
    answers: { 200: 'Ready', 503: 'Ready' },
  })
  ready(@Res({ passthrough: true }) reply: FastifyReply): Readied {
    const readied = this.health.ready();
    void reply.code(readied.takesRecords ? 200 : 503);
    return readied;
  }

  @Get('caught-up')
  @Described({
    tag: 'health',
    summary: 'Whether every read model is as far as it gets: for who waits with questions.',
    answers: { 200: 'Ready', 503: 'Ready' },
  })
  caughtUp(@Res({ passthrough: true }) reply: FastifyReply): Readied {
    void reply.code(this.health.isCaughtUp() ? 200 : 503);
    return this.health.ready();
  }
}
