import { Body, Controller, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described, type Description } from '../http/described';
import { sendRecorded, type RecordedAnswer } from '../submitting/recorded';
import {
  DecisionPathDto,
  ForgettingDto,
  MergeDto,
  OwnershipDto,
  RetractionDto,
} from './decision.dto';
import { DecisionsService } from './decisions.service';

const described = (summary: string): Description => ({
  tag: 'clients',
  summary,
  answers: { 200: 'Recorded', 201: 'Recorded' },
  problems: ['not-found'],
  refuses: true,
});

@Controller('clients/:clientId')
@AllowedTo('regulator')
export class ClientsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Put('merges/:decisionId')
  @Described(described('Asserts that two clients are one.'))
  async merge(
    @Param() path: DecisionPathDto,
    @Body() body: MergeDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedAnswer> {
    const answer = await this.decisions.merge(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }

  @Put('ownerships/:decisionId')
  @Described(described('Asserts that the client holds another one.'))
  async own(
    @Param() path: DecisionPathDto,
    @Body() body: OwnershipDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedAnswer> {
    const answer = await this.decisions.own(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }

  @Put('retractions/:decisionId')
  @Described(described('Takes an assertion back; both stay visible.'))
  async retract(
    @Param() path: DecisionPathDto,
    @Body() body: RetractionDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedAnswer> {
    const answer = await this.decisions.retract(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }

  @Put('forgettings/:decisionId')
  @Described(described('Forgets, by order, who the client is. Acts and volumes stay.'))
  async forget(
    @Param() path: DecisionPathDto,
    @Body() body: ForgettingDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedAnswer> {
    const answer = await this.decisions.forget(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }
}
