import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { RecordedClockFault } from './clock-fault.answers';
import { ClockFaultDto } from './clock-fault.dto';
import { ClockFaultsService } from './clock-faults.service';

@Controller('ledger/clock-faults')
export class ClockFaultsController {
  constructor(private readonly clockFaults: ClockFaultsService) {}

  @Post()
  @AllowedTo('regulator')
  @Needs('declare-clock-faults')
  @Described({
    tag: 'ledger',
    summary: 'Declares that records were stamped by a clock that ran ahead, whatever they say.',
    answers: { 200: RecordedClockFault, 201: RecordedClockFault },
    problems: ['clock-ahead'],
    refuses: true,
  })
  async declareClockFault(
    @Body() body: ClockFaultDto,
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.clockFaults.declare(body, { viewer, correlationId: id });
    void reply.code(answer.outcome === 'recorded' ? 201 : 200);
    return answer;
  }
}
