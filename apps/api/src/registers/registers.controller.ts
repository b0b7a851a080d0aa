import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { ReflectsOrdinal } from '../reading/reflected';
import { Described } from '../http/described';
import { Client, Clients, ClientSuggestions } from './clients.answers';
import { ClientsService } from './clients.service';
import {
  ClientPathDto,
  ClientQueryDto,
  ClientsQueryDto,
  CompareQueryDto,
  SuggestionsQueryDto,
  VolumeRecordsQueryDto,
  VolumesQueryDto,
} from './register.dto';
import { VolumeRecords, Volumes, VolumesComparison } from './volumes.answers';
import { VolumesService } from './volumes.service';

const problems = [
  'not-found',
  'cursor-invalid',
  'list-outdated',
  'known-at-beyond-head',
  'min-ordinal-not-reached',
] as const;

@Controller()
@AllowedTo('enterprise', 'regulator', 'analyst')
@ReflectsOrdinal()
export class RegistersController {
  constructor(
    private readonly volumesOf: VolumesService,
    private readonly clientsOf: ClientsService,
  ) {}

  @Get('registers/transaction-volumes')
  @Described({
    tag: 'registers',
    summary: 'How much was sold and exported; the two are never added.',
    answers: { 200: Volumes },
    problems,
  })
  sumVolumes(@Query() query: VolumesQueryDto, @SignedIn() viewer: Viewer) {
    return this.volumesOf.sum(query, viewer);
  }

  @Get('registers/transaction-volumes/records')
  @Described({
    tag: 'registers',
    summary: 'The records behind a number, asked with the same filters: they add up to it.',
    answers: { 200: VolumeRecords },
    problems,
  })
  listVolumeRecords(@Query() query: VolumeRecordsQueryDto, @SignedIn() viewer: Viewer) {
    return this.volumesOf.records(query, viewer);
  }

  @Get('registers/transaction-volumes/comparison')
  @Described({
    tag: 'registers',
    summary: 'Two moments of one number, and every record that makes the difference.',
    answers: { 200: VolumesComparison },
    problems,
  })
  compareVolumes(@Query() query: CompareQueryDto, @SignedIn() viewer: Viewer) {
    return this.volumesOf.compare(query, viewer);
  }

  @Get('registers/client-identities')
  @Described({
    tag: 'registers',
    summary: 'Who the clients are, under every name and number that was declared.',
    answers: { 200: Clients },
    problems,
  })
  listClients(
    @Query() query: ClientsQueryDto,
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
  ) {
    return this.clientsOf.list(query, { viewer, correlationId: id });
  }

  @Get('registers/client-suggestions')
  @AllowedTo('enterprise', 'regulator')
  @Needs('see-identities')
  @Described({
    tag: 'registers',
    summary: 'Clients that may be one, by their names: suggestions, on which most hangs first.',
    answers: { 200: ClientSuggestions },
    problems: ['not-found', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  listClientSuggestions(
    @Query() query: SuggestionsQueryDto,
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
  ) {
    return this.clientsOf.suggestions(query, { viewer, correlationId: id });
  }

  @Get('clients/:clientId')
  @Described({
    tag: 'registers',
    summary: 'One client, under any of its ids.',
    answers: { 200: Client },
    problems: ['not-found', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  getClient(
    @Param() { clientId }: ClientPathDto,
    @Query() query: ClientQueryDto,
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
  ) {
    return this.clientsOf.one(clientId, query, { viewer, correlationId: id });
  }
}
