import { Optional } from '../fields/field';
import { Cursor, MinOrdinal, WholeInQuery } from '../fields/query';
import { Text } from '../fields/scalars';

export class SearchQueryDto {
  /** An id, a name in any script, a number of a client or of a paper, or how it begins. */
  @Text(100) readonly q!: string;
  /** Of each kind. */
  @Optional() @WholeInQuery(1, 100) readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
