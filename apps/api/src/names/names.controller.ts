import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { EndUserDto } from '../acts/party.dto';
import { Described } from '../http/described';
import { BookName, BookNames, DroppedName, DryRunOfName, RecordedName } from './name.answers';
import { BookPathDto, NamePathDto, NamesQueryDto } from './name.dto';
import { NamesService } from './names.service';
import { SavingNames } from './saving-names';

@Controller('enterprises/:enterpriseId/names')
export class NamesController {
  constructor(
    private readonly names: NamesService,
    private readonly saving: SavingNames,
  ) {}

  @Get()
  @AllowedTo('enterprise', 'regulator')
  @Needs('see-identities')
  @Described({
    tag: 'names',
    summary: 'The book of names of an enterprise, in the order of labels.',
    answers: { 200: BookNames },
    problems: ['not-found', 'cursor-invalid'],
  })
  listNames(
    @Param() { enterpriseId }: BookPathDto,
    @Query() query: NamesQueryDto,
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
  ) {
    return this.names.list(enterpriseId, query, { viewer, correlationId: id });
  }

  @Get(':label')
  @AllowedTo('enterprise', 'regulator')
  @Needs('see-identities')
  @Described({
    tag: 'names',
    summary: 'What a label stands for now.',
    answers: { 200: BookName },
    problems: ['not-found'],
  })
  getName(@Param() path: NamePathDto, @SignedIn() viewer: Viewer, @Req() { id }: FastifyRequest) {
    return this.names.one(path, { viewer, correlationId: id });
  }

  @Put(':label')
  @AllowedTo('enterprise')
  @Needs('manage-names')
  @Described({
    tag: 'names',
    summary:
      'Saves a declaration under a label, which acts may cite in its place, and says whom of your clients it joins.',
    answers: { 200: RecordedName, 201: RecordedName },
    problems: ['not-found'],
    refuses: true,
  })
  async putName(
    @Param() path: NamePathDto,
    @Body() declaration: EndUserDto,
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.saving.save(path, declaration, { viewer, correlationId: id });
    void reply.code(answer.outcome === 'recorded' ? 201 : 200);
    return answer;
  }

  @Post(':label/dry-run')
  @HttpCode(200)
  @AllowedTo('enterprise')
  @Needs('manage-names')
  @Described({
    tag: 'names',
    summary: 'Whom of your clients a name would join, before it is saved. Nothing is recorded.',
    answers: { 200: DryRunOfName },
    problems: ['not-found'],
    refuses: true,
  })
  tryName(
    @Param() path: NamePathDto,
    @Body() declaration: EndUserDto,
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
  ) {
    return this.saving.tryOut(path, declaration, { viewer, correlationId: id });
  }

  @Delete(':label')
  @AllowedTo('enterprise')
  @Needs('manage-names')
  @Described({
    tag: 'names',
    summary: 'Drops a label. Acts that cited it stay as they are.',
    answers: { 200: DroppedName },
    problems: ['not-found'],
    refuses: true,
  })
  dropName(@Param() path: NamePathDto, @SignedIn() viewer: Viewer, @Req() { id }: FastifyRequest) {
    return this.saving.drop(path, { viewer, correlationId: id });
  }
}
