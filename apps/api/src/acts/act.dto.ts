import { Optional } from '../fields/field';
import { CivilDate, InstantWithOffset } from '../fields/scalars';

/** What every act says of itself; `type` is checked by the class that `type` chose. */
export class ActDto {
  @CivilDate('When it happened: a day in the calendar zone of the ledger.')
  readonly occurredOn!: string;

  @Optional()
  @InstantWithOffset('The moment, where it is known. It falls on the day of `occurredOn`.')
  readonly occurredAt?: string;
}
