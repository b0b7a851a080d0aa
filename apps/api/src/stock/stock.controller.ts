import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { ReflectsOrdinal } from '../reading/reflected';
import { Stock, StockComparison, StockLots, StockUnits } from './stock.answers';
import {
  StockComparisonQueryDto,
  StockGroupsQueryDto,
  StockQueryDto,
  StockUnitsQueryDto,
} from './stock.dto';
import { StockService } from './stock.service';

const problems = [
  'not-found',
  'cursor-invalid',
  'known-at-beyond-head',
  'min-ordinal-not-reached',
] as const;

@Controller('stock')
@AllowedTo('enterprise', 'regulator', 'analyst')
@ReflectsOrdinal()
export class StockController {
  constructor(private readonly stock: StockService) {}

  @Get()
  @Described({
    tag: 'stock',
    summary: 'How much lies where: lots with what is left of them, by columns.',
    answers: { 200: Stock },
    problems,
  })
  sumStock(@Query() query: StockGroupsQueryDto, @SignedIn() viewer: Viewer) {
    return this.stock.sum(query, viewer);
  }

  @Get('lots')
  @Described({
    tag: 'stock',
    summary: 'The lots of which something is left; with `takeable=true` those to take from.',
    answers: { 200: StockLots },
    problems,
  })
  listStockLots(@Query() query: StockQueryDto, @SignedIn() viewer: Viewer) {
    return this.stock.lots(query, viewer);
  }

  @Get('units')
  @Described({
    tag: 'stock',
    summary: 'What separators, leach ponds and furnaces hold, by the books.',
    answers: { 200: StockUnits },
    problems,
  })
  listStockUnits(@Query() query: StockUnitsQueryDto, @SignedIn() viewer: Viewer) {
    return this.stock.units(query, viewer);
  }

  @Get('comparison')
  @Described({
    tag: 'stock',
    summary: 'What differs between two moments, and every record that makes the difference.',
    answers: { 200: StockComparison },
    problems,
  })
  compareStock(@Query() query: StockComparisonQueryDto, @SignedIn() viewer: Viewer) {
    return this.stock.compare(query, viewer);
  }
}
