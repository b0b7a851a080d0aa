import { Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { AsOf, KnownAt, MinOrdinal } from '../fields/query';

export class RulesQueryDto {
  @Optional() @Id('Only this rule set.') readonly ruleSetId?: string;
  @Optional()
  @AsOf('The day whose rules are asked for, past or to come. Left out: today.')
  readonly asOf?: string;
  @Optional()
  @KnownAt(
    'What the ledger had been told by this ordinal, or by this instant. Left out: everything.',
  )
  readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
