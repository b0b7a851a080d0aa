import { Optional } from '../fields/field';
import { CivilDate, InstantWithOffset } from '../fields/scalars';

/** What every act says of itself; `type` is checked by the class that `type` chose. */
export class ActDto {
  /** A civil date in the ledger's calendar zone. */
  @CivilDate() readonly occurredOn!: string;
  @Optional() @InstantWithOffset() readonly occurredAt?: string;
}
