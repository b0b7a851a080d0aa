import { Optional } from '../fields/field';
import { AsOf, Cursor, KnownAt, MinOrdinal, PageSize } from '../fields/query';
import { Id } from '../fields/ids';

export class AgenciesQueryDto {
  @Optional() @Id('Only grants by this enterprise.') readonly enterpriseId?: string;
  @Optional() @Id('Only grants to this enterprise.') readonly agentId?: string;
  @Optional()
  @AsOf('What had begun, and ended, by this day. Left out: also what is still to come.')
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
