import { Controller, Get, Param, Query } from '@nestjs/common';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { ReflectsOrdinal } from '../reading/reflected';
import { FindingPage, Findings } from './finding.answers';
import { FindingPathDto, FindingQueryDto, FindingsQueryDto } from './finding.dto';
import { FindingsService } from './findings.service';

@Controller('findings')
export class FindingsController {
  constructor(private readonly findings: FindingsService) {}

  @Get()
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'findings',
    summary: 'What only a history shows to be wrong, by the rules of `rule`.',
    answers: { 200: Findings },
    problems: ['not-found', 'cursor-invalid', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  listFindings(@Query() query: FindingsQueryDto, @SignedIn() viewer: Viewer) {
    return this.findings.list(query, viewer);
  }

  @Get(':findingId')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'findings',
    summary: 'A finding, and what it said before.',
    answers: { 200: FindingPage },
    problems: ['not-found', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  getFinding(
    @Param() path: FindingPathDto,
    @Query() query: FindingQueryDto,
    @SignedIn() viewer: Viewer,
  ) {
    return this.findings.one({ ...query, ...path }, viewer);
  }
}
