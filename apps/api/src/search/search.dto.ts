import { Optional } from '../fields/field';
import { Cursor, MinOrdinal, WholeInQuery } from '../fields/query';
import { Text } from '../fields/scalars';

export class SearchQueryDto {
  @Text('An id, a name in any script, a number of a client or of a paper, or how it begins.', 100)
  readonly q!: string;
  @Optional()
  @WholeInQuery('How many hits of each kind at most.', { min: 1, max: 100 })
  readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
