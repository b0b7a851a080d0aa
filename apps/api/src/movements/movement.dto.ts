import {
  materials,
  movementKinds,
  movementStatuses,
  rareEarths,
  type MovementKind,
  type MovementStatus,
  type RareEarth,
} from '@lodestone/reference';
import { Optional } from '../fields/field';
import { Id } from '../fields/ids';
import {
  AsOf,
  Cursor,
  KnownAt,
  ListInQuery,
  MinOrdinal,
  Month,
  NotBefore,
  PageSize,
  WholeInQuery,
} from '../fields/query';
import { CivilDate, OneOf } from '../fields/scalars';
import { FromAsOf, FromKnownAt, ToAsOf, ToKnownAt } from '../fields/two-moments';

const codesOf = (rows: ReadonlyArray<{ code: string }>) => rows.map(({ code }) => code);

/** More lines than any record has. */
const lineNumberMax = 99_999;

export class SendingPathDto {
  @Id('The site that sent.') readonly siteId!: string;
  @Id('The sale or dispatch that sent, or the receipt that turned goods away.')
  readonly recordId!: string;
}

export class MovementPathDto extends SendingPathDto {
  @WholeInQuery('The line of goods.', { min: 1, max: lineNumberMax }) readonly n!: number;
}

export class MovementQueryDto {
  @Optional()
  @AsOf('What had happened by this day; what is late is judged by it. Left out: everything.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

class LinesFilterDto {
  @Optional()
  @Id('Only what this enterprise sent, was sent or received. An enterprise sees its own alone.')
  readonly enterpriseId?: string;
  @Optional()
  @Id('Only what left this site, or goes to it. An enterprise asks about its own.')
  readonly siteId?: string;
  @Optional() @Id('Only with this enterprise on the other side.') readonly counterpartId?: string;
  @Optional()
  @ListInQuery('Only for these reasons, with commas between them.', codesOf(movementKinds))
  readonly kind?: MovementKind[];
  @Optional()
  @ListInQuery('Only these materials, with commas between them.', codesOf(materials))
  readonly material?: string[];
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

/** What is on its way: to the sites of an enterprise, or from them. */
export class OpenMovementsQueryDto extends LinesFilterDto {
  @Optional()
  @AsOf('What had happened by this day; what is late is judged by it. Left out: everything.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional()
  @OneOf('Only what is longer on the way than usual.', ['true'])
  readonly overdue?: 'true';
}

export class MovementsQueryDto extends LinesFilterDto {
  @Optional()
  @ListInQuery('Only lines of which one of these holds.', codesOf(movementStatuses))
  readonly status?: MovementStatus[];
  @Optional()
  @OneOf('Only what was sent, or only what was to be received.', ['sent', 'received'])
  readonly side?: 'sent' | 'received';
  @Optional() @CivilDate('Sent on this day or later.') readonly from?: string;
  @Optional()
  @NotBefore('from')
  @CivilDate('Sent on this day or before.')
  readonly to?: string;
  @Optional()
  @AsOf('What had happened by this day; what is late is judged by it. Left out: everything.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional()
  @OneOf('By the order of sending. Left out: the newest first.', ['newest', 'oldest'])
  readonly order?: 'newest' | 'oldest';
}

export class MovementDifferencesQueryDto {
  @Optional()
  @Id('Only what this enterprise sent or received. An enterprise sees its own alone.')
  readonly enterpriseId?: string;
  @Optional() @Id('Only pairs of which this site is one.') readonly siteId?: string;
  @Optional()
  @OneOf('By this rare earth. Left out: by grams.', rareEarths)
  readonly element?: RareEarth;
  @Optional() @Month('Received in this month or later.') readonly from?: string;
  @Optional()
  @NotBefore('from')
  @Month('Received in this month or before.')
  readonly to?: string;
  @Optional()
  @OneOf(
    'The worst first: by the amount that differs, or by its share of what was received. Left out: amount.',
    ['amount', 'share'],
  )
  readonly order?: 'amount' | 'share';
  @Optional()
  @AsOf('What had happened by this day. Left out: everything that was told.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

/** Two moments of the same lines; what is left out is the present. */
export class MovementsComparisonQueryDto extends LinesFilterDto {
  @FromAsOf() readonly fromAsOf?: string;
  @FromKnownAt() readonly fromKnownAt?: number | string;
  @ToAsOf() readonly toAsOf?: string;
  @ToKnownAt() readonly toKnownAt?: number | string;
}
