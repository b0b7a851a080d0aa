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

export class VolumesQueryDto extends RegisterQueryDto {
  @Optional() @Month() readonly monthFrom?: string;
  @Optional() @Month() readonly monthTo?: string;
  @Optional() @ListInQuery(codesOf(goodsCodes)) readonly goodsCode?: string[];
  @Optional() @ListInQuery(codesOf(grades)) readonly grade?: string[];
  @Optional() @ListInQuery(codesOf(countries)) readonly destination?: string[];
  @Optional() @ClientId() readonly clientId?: string;
  @Optional() @OneOf(['sold', 'exported']) readonly kind?: 'sold' | 'exported';
  @Optional() @ListInQuery(volumeColumns) readonly groupBy?: (typeof volumeColumns)[number][];
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
