import { countries, goodsCodes, grades } from '@lodestone/reference';
import { volumeColumns } from '@lodestone/read-models';
import { Optional } from '../fields/field';
import {
  AsOf,
  ClientId,
  Cursor,
  KnownAt,
  ListInQuery,
  MinOrdinal,
  Month,
  PageSize,
} from '../fields/query';
import { Id } from '../fields/ids';
import { OneOf, Text } from '../fields/scalars';

const codesOf = (rows: ReadonlyArray<{ code: string }>) => rows.map(({ code }) => code);

/** What every question about the past can be asked with. */
class RegisterQueryDto {
  @Optional() @Id() readonly exporterId?: string;
  /** What had happened by this civil date. */
  @Optional() @AsOf() readonly asOf?: string;
  /** What the ledger had been told by this ordinal, or by this instant. */
  @Optional() @KnownAt() readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export const volumeKinds = ['sold', 'exported'] as const;

/** Which deals a number is about; every column of a group's key is a filter as well. */
class DealsFilterDto {
  @Optional() @Id() readonly exporterId?: string;
  @Optional() @Month() readonly monthFrom?: string;
  @Optional() @Month() readonly monthTo?: string;
  @Optional() @ListInQuery(codesOf(goodsCodes)) readonly goodsCode?: string[];
  @Optional() @ListInQuery(codesOf(grades)) readonly grade?: string[];
  @Optional() @ListInQuery(codesOf(countries)) readonly destination?: string[];
  @Optional() @ClientId() readonly clientId?: string;
  @Optional() @OneOf(volumeKinds) readonly kind?: (typeof volumeKinds)[number];
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

/** The records behind a number: asked with the filters that the number was asked with. */
export class VolumeRecordsQueryDto extends DealsFilterDto {
  /** What had happened by this civil date. */
  @Optional() @AsOf() readonly asOf?: string;
  /** What the ledger had been told by this ordinal, or by this instant. */
  @Optional() @KnownAt() readonly knownAt?: number | string;
}

export class VolumesQueryDto extends VolumeRecordsQueryDto {
  @Optional() @ListInQuery(volumeColumns) readonly groupBy?: (typeof volumeColumns)[number][];
  /** By key, or the largest mass of one side first. */
  @Optional() @OneOf(['key', ...volumeKinds]) readonly order?: 'key' | 'sold' | 'exported';
  /** Month on month, year on year and year to date, beside each month. */
  @Optional() @OneOf(['true', 'false']) readonly trend?: 'true' | 'false';
}

/** Two moments of one number; what is left out is the present. */
export class CompareQueryDto extends DealsFilterDto {
  @Optional() @AsOf() readonly fromAsOf?: string;
  @Optional() @KnownAt() readonly fromKnownAt?: number | string;
  @Optional() @AsOf() readonly toAsOf?: string;
  @Optional() @KnownAt() readonly toKnownAt?: number | string;
}

export const clientRoles = ['buyer', 'importer', 'consignee', 'end-user'] as const;

export class ClientsQueryDto extends RegisterQueryDto {
  /** Part of a name in any script, or of a number. */
  @Optional() @Text(100) readonly text?: string;
  @Optional() @ListInQuery(codesOf(countries)) readonly country?: string[];
  @Optional() @OneOf(clientRoles) readonly role?: (typeof clientRoles)[number];
  @Optional() @OneOf(['true', 'false']) readonly conflicted?: 'true' | 'false';
}

export class SuggestionsQueryDto {
  @Optional() @Id() readonly exporterId?: string;
  @Optional() @KnownAt() readonly knownAt?: number;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export class ClientPathDto {
  @ClientId() readonly clientId!: string;
}

export class ClientQueryDto {
  /** Whose client; left out by those who may see everybody's. */
  @Optional() @Id() readonly exporterId?: string;
  @Optional() @AsOf() readonly asOf?: string;
  @Optional() @KnownAt() readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
