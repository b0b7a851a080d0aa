import { countries, goodsCodes, grades, rareEarths } from '@lodestone/reference';
import { volumeColumns } from '@lodestone/read-models';
import { Optional } from '../fields/field';
import {
  AsOf,
  ClientId,
  ClientKey,
  Cursor,
  KnownAt,
  ListInQuery,
  MicrogramsInQuery,
  MinOrdinal,
  Month,
  NotBefore,
  PageSize,
} from '../fields/query';
import { Id } from '../fields/ids';
import { OneOf, Text } from '../fields/scalars';
import { FromAsOf, FromKnownAt, ToAsOf, ToKnownAt } from '../fields/two-moments';

const codesOf = (rows: ReadonlyArray<{ code: string }>) => rows.map(({ code }) => code);

/** What every question about the past can be asked with. */
class RegisterQueryDto {
  @Optional()
  @Id(
    'Only clients that this exporter declared or named. Who is the same client is told by who asks.',
  )
  readonly exporterId?: string;
  @Optional() @AsOf('What had happened by this day. Left out: everything.') readonly asOf?: string;
  @Optional()
  @KnownAt(
    'What the ledger had been told by this ordinal, or by this instant. Left out: everything.',
  )
  readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

const volumeKinds = ['sold', 'exported'] as const;

/** Which deals a number is about; every column of a group's key is a filter as well. */
class DealsFilterDto {
  @Optional()
  @Id(
    'Only deals of this seller or exporter, as declared. An enterprise sees its own alone, also those that others exported for it.',
  )
  readonly exporterId?: string;
  @Optional()
  @OneOf(
    'With `exporterId`: also deals of whoever merged into the exporter. For regulators and analysts.',
    ['true', 'false'],
  )
  readonly predecessors?: 'true' | 'false';
  @Optional()
  @Id('Only deals that were recorded at a site of this enterprise, for whomever.')
  readonly operatorId?: string;
  @Optional()
  @Id('Only goods that this enterprise was declared to have made.')
  readonly producerId?: string;
  @Optional()
  @Id('Only goods that were of this enterprise: of a deal with goods of several its own part.')
  readonly ownerId?: string;
  @Optional() @Month('Only deals of this month or later.') readonly monthFrom?: string;
  @Optional()
  @NotBefore('monthFrom')
  @Month('Only deals of this month or earlier.')
  readonly monthTo?: string;
  @Optional()
  @ListInQuery('Only these codes of goods, with commas between them.', codesOf(goodsCodes))
  readonly goodsCode?: string[];
  @Optional()
  @ListInQuery('Only these grades, with commas between them.', codesOf(grades))
  readonly grade?: string[];
  @Optional()
  @ListInQuery('Only these countries of destination, with commas between them.', codesOf(countries))
  readonly destination?: string[];
  @Optional()
  @ClientKey('Only deals with this client: by any of its ids, or as the key of a group names it.')
  readonly clientId?: string;
  @Optional()
  @OneOf('Only sales, or only exports.', volumeKinds)
  readonly kind?: (typeof volumeKinds)[number];
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

/** The records behind a number: asked with the filters that the number was asked with. */
export class VolumeRecordsQueryDto extends DealsFilterDto {
  @Optional() @AsOf('What had happened by this day. Left out: everything.') readonly asOf?: string;
  @Optional()
  @KnownAt(
    'What the ledger had been told by this ordinal, or by this instant. Left out: everything.',
  )
  readonly knownAt?: number | string;
}

export class VolumesQueryDto extends VolumeRecordsQueryDto {
  @Optional()
  @ListInQuery(
    'One group for each combination of these columns, with commas between them. Left out: exporter, month, goodsCode, grade, destination and client.',
    volumeColumns,
  )
  readonly groupBy?: (typeof volumeColumns)[number][];
  @Optional()
  @OneOf('By key, or the largest mass of one side first.', ['key', ...volumeKinds])
  readonly order?: 'key' | 'sold' | 'exported';
  @Optional()
  @OneOf(
    'A rare earth: order, share and rank go by what is in a group of that, and not by mass.',
    rareEarths,
  )
  readonly element?: string;
  @Optional()
  @MicrogramsInQuery('With `element`: only groups with at least so much of it, sold or exported.')
  readonly minMicrograms?: string;
  @Optional()
  @OneOf(
    'With months: each beside the month before, the same of a year ago and the year to date.',
    ['true', 'false'],
  )
  readonly trend?: 'true' | 'false';
}

/** Two moments of one number; what is left out is the present. */
export class CompareQueryDto extends DealsFilterDto {
  @FromAsOf() readonly fromAsOf?: string;
  @FromKnownAt() readonly fromKnownAt?: number | string;
  @ToAsOf() readonly toAsOf?: string;
  @ToKnownAt() readonly toKnownAt?: number | string;
}

export const clientRoles = ['buyer', 'importer', 'consignee', 'end-user', 'principal'] as const;

export class ClientsQueryDto extends RegisterQueryDto {
  @Optional() @Text('Part of a name in any script, or of a number.', 100) readonly text?: string;
  @Optional()
  @ListInQuery('Only these countries, with commas between them.', codesOf(countries))
  readonly country?: string[];
  @Optional()
  @OneOf('Only clients that were named so.', clientRoles)
  readonly role?: (typeof clientRoles)[number];
  @Optional()
  @OneOf('Only clients whose numbers contradict each other, or only the others.', ['true', 'false'])
  readonly conflicted?: 'true' | 'false';
}

export class SuggestionsQueryDto {
  @Optional()
  @Id('Only clients of this exporter. An enterprise sees its own alone.')
  readonly exporterId?: string;
  @Optional()
  @KnownAt(
    'What the ledger had been told by this ordinal, or by this instant. Left out: everything.',
  )
  readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export class ClientPathDto {
  @ClientId('The client, by any of its ids.') readonly clientId!: string;
}

export class ClientQueryDto {
  @Optional() @Id('Only if this exporter declared or named it.') readonly exporterId?: string;
  @Optional() @AsOf('What had happened by this day. Left out: everything.') readonly asOf?: string;
  @Optional()
  @KnownAt(
    'What the ledger had been told by this ordinal, or by this instant. Left out: everything.',
  )
  readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
