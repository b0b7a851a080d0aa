import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { ReflectsOrdinal } from '../reading/reflected';
import { ProvenanceComparison } from './comparison.answers';
import { ProvenanceMarks } from './marks.answers';
import { ProvenanceEnterprises } from './enterprises.answers';
import { Fates, Origins, ProvenanceGraph, ProvenancePath } from './provenance.answers';
import {
  FatesQueryDto,
  OriginsQueryDto,
  ProvenanceComparisonQueryDto,
  ProvenanceEnterprisesQueryDto,
  ProvenanceGraphQueryDto,
  ProvenanceMarksQueryDto,
  ProvenancePathQueryDto,
} from './provenance.dto';
import { ProvenanceService } from './provenance.service';

const problems = ['not-found', 'known-at-beyond-head', 'min-ordinal-not-reached'] as const;

@Controller('provenance')
@ReflectsOrdinal()
export class ProvenanceController {
  constructor(private readonly provenance: ProvenanceService) {}

  @Get('graph')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @Described({
    tag: 'provenance',
    summary:
      'Lots, units, movements and acts around something: where it came from, or what became of it.',
    answers: { 200: ProvenanceGraph },
    problems,
  })
  traceGraph(@Query() query: ProvenanceGraphQueryDto, @SignedIn() viewer: Viewer) {
    return this.provenance.graph(query, viewer);
  }

  @Get('path')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @Described({
    tag: 'provenance',
    summary: 'Why is this here? The shortest way from one place to another.',
    answers: { 200: ProvenancePath },
    problems,
  })
  tracePath(@Query() query: ProvenancePathQueryDto, @SignedIn() viewer: Viewer) {
    return this.provenance.path(query, viewer);
  }

  @Get('origins')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @Described({
    tag: 'provenance',
    summary: 'Which share of something comes from which mine, import, scrap or opening stock.',
    answers: { 200: Origins },
    problems,
  })
  traceOrigins(@Query() query: OriginsQueryDto, @SignedIn() viewer: Viewer) {
    return this.provenance.origins(query, viewer);
  }

  @Get('fates')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @Described({
    tag: 'provenance',
    summary:
      'What has become of something, or of all that a mine or an import brought in: where it lies, who exported it, to which country.',
    answers: { 200: Fates },
    problems: [...problems, 'cursor-invalid'],
  })
  traceFates(@Query() query: FatesQueryDto, @SignedIn() viewer: Viewer) {
    return this.provenance.fates(query, viewer);
  }

  @Get('enterprises')
  @AllowedTo('regulator', 'analyst')
  @Described({
    tag: 'provenance',
    summary:
      'Through whose hands something went: at whose sites it came onto the ledger, and how much of it each handed on to whom.',
    answers: { 200: ProvenanceEnterprises },
    problems,
  })
  traceEnterprises(@Query() query: ProvenanceEnterprisesQueryDto, @SignedIn() viewer: Viewer) {
    return this.provenance.enterprises(query, viewer);
  }

  @Get('comparison')
  @AllowedTo('regulator', 'analyst')
  @Described({
    tag: 'provenance',
    summary:
      'Which origins of something differ between two moments, by which records, and by whom.',
    answers: { 200: ProvenanceComparison },
    problems,
  })
  compareOrigins(@Query() query: ProvenanceComparisonQueryDto, @SignedIn() viewer: Viewer) {
    return this.provenance.compare(query, viewer);
  }

  @Get('marks')
  @AllowedTo('regulator', 'analyst')
  @Described({
    tag: 'provenance',
    summary:
      'Which lots, units, movements and deals have something in them that a mine without designation mined, how much, and how far from it. Gone when the designation is given back.',
    answers: { 200: ProvenanceMarks },
    problems: [...problems, 'cursor-invalid'],
  })
  markDescendants(@Query() query: ProvenanceMarksQueryDto, @SignedIn() viewer: Viewer) {
    return this.provenance.marks(query, viewer);
  }
}
