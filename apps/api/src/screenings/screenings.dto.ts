import { clientLists, type ClientList } from '@lodestone/reference';
import { Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { AsOf, Cursor, KnownAt, MinOrdinal, PageSize } from '../fields/query';
import { CodeOf, OneOf } from '../fields/scalars';

export class ScreeningsQueryDto {
  @Optional() @CodeOf('Only by this list.', clientLists) readonly list?: ClientList;
  @Optional() @Id('Only what this enterprise sold or exported.') readonly sellerId?: string;
  @Optional()
  @OneOf('Only deliveries of before the listing, while it held, or after it.', [
    'before',
    'while-listed',
    'after',
  ])
  readonly timing?: 'before' | 'while-listed' | 'after';
  @Optional()
  @AsOf('Only what had happened by this day. Left out: all that was told.')
  readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
