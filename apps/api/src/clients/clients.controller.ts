import { Body, Controller, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { sendRecorded } from '../submitting/recorded';
import { RecordedDecision } from './decision.answers';
import {
  DecisionPathDto,
  DelistingDto,
  ForgettingDto,
  ListingDto,
  MergeDto,
  OwnershipDto,
  RetractionDto,
} from './decision.dto';
import { DecisionsService } from './decisions.service';

const DescribedDecision = (summary: string) =>
  Described({
    tag: 'clients',
    summary,
    answers: { 200: RecordedDecision, 201: RecordedDecision },
    problems: ['not-found'],
    refuses: true,
  });

@Controller('clients/:clientId')
@AllowedTo('regulator')
@Needs('decide-on-clients')
export class ClientsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Put('merges/:decisionId')
  @DescribedDecision('Asserts that two clients are one.')
  async putMerge(
    @Param() path: DecisionPathDto,
    @Body() body: MergeDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.decisions.merge(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }

  @Put('ownerships/:decisionId')
  @DescribedDecision('Asserts that the client holds another one.')
  async putOwnership(
    @Param() path: DecisionPathDto,
    @Body() body: OwnershipDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.decisions.own(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }

  @Put('retractions/:decisionId')
  @DescribedDecision('Takes an assertion back; both stay visible.')
  async putRetraction(
    @Param() path: DecisionPathDto,
    @Body() body: RetractionDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.decisions.retract(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }

  @Put('listings/:decisionId')
  @DescribedDecision('Puts the client on the watch list or the control list, from a day on.')
  async putListing(
    @Param() path: DecisionPathDto,
    @Body() body: ListingDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.decisions.list(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }

  @Put('delistings/:decisionId')
  @DescribedDecision('Takes the client off a list again, from a day on.')
  async putDelisting(
    @Param() path: DecisionPathDto,
    @Body() body: DelistingDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.decisions.delist(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }

  @Put('forgettings/:decisionId')
  @DescribedDecision('Forgets, by order, who the client is. Acts and volumes stay.')
  async putForgetting(
    @Param() path: DecisionPathDto,
    @Body() body: ForgettingDto,
    @SignedIn() viewer: Viewer,
    @Req() { id, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.decisions.forget(path, body, { viewer, correlationId: id });
    return sendRecorded(reply, url, answer);
  }
}
