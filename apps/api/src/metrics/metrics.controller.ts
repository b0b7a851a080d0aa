import { Controller, Get, Header, UseGuards } from '@nestjs/common';
import { Open } from '../access/allowed-to';
import { LoopbackGuard } from '../access/loopback.guard';
import { Described } from '../http/described';
import { Metrics } from './metrics';

@Controller('metrics')
@Open()
@UseGuards(LoopbackGuard)
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Described({
    tag: 'health',
    summary: 'Numbers for Prometheus, for this machine only.',
    answers: { 200: 'text' },
    problems: ['not-found'],
  })
  getMetrics() {
    return this.metrics.text();
  }
}
