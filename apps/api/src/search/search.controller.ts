import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { ReflectsOrdinal } from '../reading/reflected';
import { Described } from '../http/described';
import { SearchQueryDto } from './search.dto';
import { SearchHits } from './search.answers';
import { SearchService } from './search.service';

@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'search',
    summary: 'Which record, lot, enterprise or client is this?',
    answers: { 200: SearchHits },
    problems: ['cursor-invalid', 'min-ordinal-not-reached'],
  })
  searchLedger(
    @Query() query: SearchQueryDto,
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
  ) {
    return this.search.find(query, { viewer, correlationId: id });
  }
}
