import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { ReflectsOrdinal } from '../reading/reflected';
import { Agencies } from './agencies.answers';
import { AgenciesQueryDto } from './agencies.dto';
import { AgenciesService } from './agencies.service';

@Controller('agencies')
export class AgenciesController {
  constructor(private readonly agencies: AgenciesService) {}

  @Get()
  @AllowedTo('enterprise', 'regulator')
  @ReflectsOrdinal()
  @Described({
    tag: 'directory',
    summary: 'Who may sell or export for whom: to an enterprise the grants that it gave or has.',
    answers: { 200: Agencies },
    problems: ['cursor-invalid', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  listAgencies(@Query() query: AgenciesQueryDto, @SignedIn() viewer: Viewer) {
    return this.agencies.list(query, viewer);
  }
}
