import { Optional } from '../fields/field';
import { AsOf, Cursor, KnownAt, MinOrdinal, PageSize } from '../fields/query';
import { Id } from '../fields/ids';
import { Text } from '../fields/scalars';

export class DirectoryQueryDto {
  @Optional()
  @Text('Part of an id, a name in any script, an identifier or a place. Former names count.', 100)
  readonly text?: string;
  @Optional() @Id('Only this enterprise.') readonly enterpriseId?: string;
  @Optional()
  @AsOf('Names, sites and activities of this day. Left out: today.')
  readonly asOf?: string;
  @Optional()
  @KnownAt(
    'What the ledger had been told by this ordinal, or by this instant. Left out: everything.',
  )
  readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
