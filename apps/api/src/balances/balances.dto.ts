import {
  balanceElements,
  figuresOfBalance as figures,
  periodOf,
  rankedBy,
} from '@lodestone/read-models';
import { materials, steps } from '@lodestone/reference';
import { Optional } from '../fields/field';
import { Id, IdsInQuery } from '../fields/ids';
import { PeriodInQuery } from '../fields/period';
import {
  AsOf,
  backwards,
  Cursor,
  KnownAt,
  ListInQuery,
  MinOrdinal,
  OnlyWhere,
  PageSize,
} from '../fields/query';
import { OneOf } from '../fields/scalars';
import { FromAsOf, FromKnownAt, ToAsOf, ToKnownAt } from '../fields/two-moments';

const codesOf = (rows: ReadonlyArray<{ code: string }>) => rows.map(({ code }) => code);

/** Of a period that had not begun by then nothing can be told. */
const WithinPeriod = (): PropertyDecorator =>
  OnlyWhere(
    (object) => {
      const { period, asOf } = object as BalanceQueryDto;
      const begins = typeof period === 'string' ? periodOf(period)?.from : undefined;
      return begins === undefined || asOf === undefined || asOf >= begins;
    },
    backwards('the first day of period', 'period 的首日'),
  );

class PeriodQueryDto {
  @PeriodInQuery('The period: a month, a quarter, a year, or a first and a last day.')
  readonly period!: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

/** Whose balance: of some sites together, of an enterprise, or of the nation. */
class PlacesQueryDto extends PeriodQueryDto {
  @Optional()
  @IdsInQuery('Only these sites, as one. An enterprise asks about its own.')
  readonly siteId?: string[];
  @Optional()
  @Id('The sites that this enterprise operates on the last day. An enterprise asks for itself.')
  readonly enterpriseId?: string;
  @Optional()
  @OneOf(
    'The rare earth; `total` is all of them together. Left out: total. Grams are always told.',
    balanceElements,
    'element-unknown',
  )
  readonly element?: (typeof balanceElements)[number];
}

export class BalanceQueryDto extends PlacesQueryDto {
  @Optional()
  @WithinPeriod()
  @AsOf('What had happened by this day. Left out: everything that was told.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
}

export class BalanceLinesQueryDto extends BalanceQueryDto {
  @OneOf('The figure that the lines come to.', figures)
  readonly figure!: (typeof figures)[number];
  @Optional()
  @ListInQuery('Only lines of these materials.', codesOf(materials))
  readonly material?: string[];
  @Optional()
  @ListInQuery('Only lines of these steps.', codesOf(steps))
  readonly step?: string[];
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
}

export class BalanceRankingQueryDto extends PeriodQueryDto {
  @Optional()
  @Id('Only sites that this enterprise operates on the last day. An enterprise asks for itself.')
  readonly enterpriseId?: string;
  @Optional()
  @OneOf(
    'The rare earth, or `total`. Left out: of each the one that closes worst.',
    balanceElements,
    'element-unknown',
  )
  readonly element?: (typeof balanceElements)[number];
  @Optional()
  @OneOf('What stands beside each other. Left out: site.', rankedBy)
  readonly by?: (typeof rankedBy)[number];
  @Optional()
  @WithinPeriod()
  @AsOf('What had happened by this day. Left out: everything that was told.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
}

/** Two moments of one balance; what is left out is the present. */
export class BalanceComparisonQueryDto extends PlacesQueryDto {
  @FromAsOf() readonly fromAsOf?: string;
  @FromKnownAt() readonly fromKnownAt?: number | string;
  @ToAsOf() readonly toAsOf?: string;
  @ToKnownAt() readonly toKnownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
}
