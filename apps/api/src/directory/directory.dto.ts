import { Optional } from '../fields/field';
import { Cursor, MinOrdinal, PageSize } from '../fields/query';
import { Id } from '../fields/ids';
import { Text } from '../fields/scalars';

export class DirectoryQueryDto {
  @Optional()
  @Text('Part of an id, a name in any script, an identifier or a place.', 100)
  readonly text?: string;
  @Optional() @Id('Only this enterprise.') readonly enterpriseId?: string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
