import { Controller, Get, Param, Query } from '@nestjs/common';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { ReflectsOrdinal } from '../reading/reflected';
import { MovementDifferences, MovementsComparison } from './difference.answers';
import { MovementDifferencesService } from './movement-differences.service';
import { Inbox, Movements, MovementsOfRecord } from './movement.answers';
import {
  MovementDifferencesQueryDto,
  MovementPathDto,
  MovementQueryDto,
  MovementsComparisonQueryDto,
  MovementsQueryDto,
  OpenMovementsQueryDto,
  SendingPathDto,
} from './movement.dto';
import { MovementsService } from './movements.service';

const problems = [
  'not-found',
  'cursor-invalid',
  'known-at-beyond-head',
  'min-ordinal-not-reached',
] as const;

const problemsOfOne = ['not-found', 'known-at-beyond-head', 'min-ordinal-not-reached'] as const;

@Controller('movements')
@AllowedTo('enterprise', 'regulator', 'analyst')
@ReflectsOrdinal()
export class MovementsController {
  constructor(
    private readonly movements: MovementsService,
    private readonly differences: MovementDifferencesService,
  ) {}

  @Get()
  @Described({
    tag: 'movements',
    summary: 'Goods between two sites, line by line, with what both sides say of them.',
    answers: { 200: Movements },
    problems,
  })
  listMovements(@Query() query: MovementsQueryDto, @SignedIn() viewer: Viewer) {
    return this.movements.list(query, viewer);
  }

  @Get('inbox')
  @Described({
    tag: 'movements',
    summary: 'What waits to be received, each with a receipt that is ready to be sent.',
    answers: { 200: Inbox },
    problems,
  })
  listInbox(@Query() query: OpenMovementsQueryDto, @SignedIn() viewer: Viewer) {
    return this.movements.inbox(query, viewer);
  }

  @Get('outbox')
  @Described({
    tag: 'movements',
    summary: 'What was sent, or sent back, and nobody has received to the end.',
    answers: { 200: Movements },
    problems,
  })
  listOutbox(@Query() query: OpenMovementsQueryDto, @SignedIn() viewer: Viewer) {
    return this.movements.outbox(query, viewer);
  }

  @Get('differences')
  @Described({
    tag: 'movements',
    summary: 'By how much receivers differ from senders, pair by pair, over time; the worst first.',
    answers: { 200: MovementDifferences },
    problems,
  })
  rankDifferences(@Query() query: MovementDifferencesQueryDto, @SignedIn() viewer: Viewer) {
    return this.differences.rank(query, viewer);
  }

  @Get('comparison')
  @Described({
    tag: 'movements',
    summary: 'Which lines stand otherwise at a second moment, and by which records.',
    answers: { 200: MovementsComparison },
    problems,
  })
  compareMovements(@Query() query: MovementsComparisonQueryDto, @SignedIn() viewer: Viewer) {
    return this.differences.compare(query, viewer);
  }

  @Get(':siteId/:recordId')
  @Described({
    tag: 'movements',
    summary: 'All that a record sent, and what became of it.',
    answers: { 200: MovementsOfRecord },
    problems: problemsOfOne,
  })
  getMovementsOfRecord(
    @Param() path: SendingPathDto,
    @Query() query: MovementQueryDto,
    @SignedIn() viewer: Viewer,
  ) {
    return this.movements.ofRecord(path, query, viewer);
  }

  @Get(':siteId/:recordId/:n')
  @Described({
    tag: 'movements',
    summary: 'One line of goods, lot by lot, and what became of it.',
    answers: { 200: MovementsOfRecord },
    problems: problemsOfOne,
  })
  getMovement(
    @Param() path: MovementPathDto,
    @Query() query: MovementQueryDto,
    @SignedIn() viewer: Viewer,
  ) {
    return this.movements.ofRecord(path, query, viewer);
  }
}
