import { stockColumns } from '@lodestone/read-models';
import { grades, materials, statuses } from '@lodestone/reference';
import { Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { AsOf, Cursor, KnownAt, ListInQuery, MinOrdinal, PageSize } from '../fields/query';
import { OneOf } from '../fields/scalars';
import { FromAsOf, FromKnownAt, ToAsOf, ToKnownAt } from '../fields/two-moments';

const codesOf = (rows: ReadonlyArray<{ code: string }>) => rows.map(({ code }) => code);

/** Where what is asked about lies, and whose it is. */
class PlacesQueryDto {
  @Optional()
  @Id(
    'Only what this enterprise owns, or what lies at a site that it operates on the day. An enterprise sees its own alone.',
  )
  readonly enterpriseId?: string;
  @Optional() @Id('Only at this site. An enterprise asks about its own.') readonly siteId?: string;
  @Optional() @Id('Only what this enterprise owns, wherever it lies.') readonly ownerId?: string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

class LotsFilterDto extends PlacesQueryDto {
  @Optional()
  @ListInQuery('Only these materials, with commas between them.', codesOf(materials))
  readonly material?: string[];
  @Optional()
  @ListInQuery('Only these grades, with commas between them.', codesOf(grades))
  readonly grade?: string[];
  @Optional()
  @ListInQuery('Only lots in these statuses, with commas between them.', codesOf(statuses))
  readonly status?: string[];
}

export class StockQueryDto extends LotsFilterDto {
  @Optional()
  @AsOf('What had happened by this day. Left out: everything that was told.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional()
  @OneOf('Only lots that are held, or only the others.', ['true', 'false'])
  readonly held?: 'true' | 'false';
  @Optional()
  @OneOf('Only lots from which anything may still be taken, or only the others.', ['true', 'false'])
  readonly takeable?: 'true' | 'false';
}

export class StockGroupsQueryDto extends StockQueryDto {
  @Optional()
  @ListInQuery(
    'One group for each combination of these columns, with commas between them. Left out: site, material and status.',
    stockColumns,
  )
  readonly groupBy?: (typeof stockColumns)[number][];
}

export class StockUnitsQueryDto extends PlacesQueryDto {
  @Optional()
  @AsOf('What had happened by this day. Left out: everything that was told.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
}

/** Two moments of one stock; what is left out is the present. */
export class StockComparisonQueryDto extends LotsFilterDto {
  @FromAsOf() readonly fromAsOf?: string;
  @FromKnownAt() readonly fromKnownAt?: number | string;
  @ToAsOf() readonly toAsOf?: string;
  @ToKnownAt() readonly toKnownAt?: number | string;
}
