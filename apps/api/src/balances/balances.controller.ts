import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { ReflectsOrdinal } from '../reading/reflected';
import { Balance, BalanceComparison, BalanceLines, BalanceRanking } from './balances.answers';
import {
  BalanceComparisonQueryDto,
  BalanceLinesQueryDto,
  BalanceQueryDto,
  BalanceRankingQueryDto,
} from './balances.dto';
import { BalancesService } from './balances.service';

const problems = ['not-found', 'known-at-beyond-head', 'min-ordinal-not-reached'] as const;
const pagedProblems = ['cursor-invalid', ...problems] as const;

@Controller('balances')
@AllowedTo('enterprise', 'regulator', 'analyst')
@ReflectsOrdinal()
export class BalancesController {
  constructor(private readonly balances: BalancesService) {}

  @Get()
  @Described({
    tag: 'balances',
    summary: 'What was there, what came, what went and what is missing, and whether that is usual.',
    answers: { 200: Balance },
    problems,
  })
  tellBalance(@Query() query: BalanceQueryDto, @SignedIn() viewer: Viewer) {
    return this.balances.balance(query, viewer);
  }

  @Get('lines')
  @Described({
    tag: 'balances',
    summary: 'The postings that a figure of a balance is the sum of.',
    answers: { 200: BalanceLines },
    problems: pagedProblems,
  })
  listBalanceLines(@Query() query: BalanceLinesQueryDto, @SignedIn() viewer: Viewer) {
    return this.balances.lines(query, viewer);
  }

  @Get('ranking')
  @Described({
    tag: 'balances',
    summary: 'Sites or enterprises beside each other: what closes worst stands first.',
    answers: { 200: BalanceRanking },
    problems: pagedProblems,
  })
  rankBalances(@Query() query: BalanceRankingQueryDto, @SignedIn() viewer: Viewer) {
    return this.balances.ranking(query, viewer);
  }

  @Get('comparison')
  @Described({
    tag: 'balances',
    summary: 'One balance at two moments, and every record that makes the difference.',
    answers: { 200: BalanceComparison },
    problems: pagedProblems,
  })
  compareBalances(@Query() query: BalanceComparisonQueryDto, @SignedIn() viewer: Viewer) {
    return this.balances.comparison(query, viewer);
  }
}
