import type { Decision, DomainEvent, Refusal } from '@lodestone/kernel';
import type { AnyRefusal } from '@lodestone/ledger';

/** A refusal on its way to the one place where refusals meet HTTP. */
export class RefusedException extends Error {
  override readonly name = 'RefusedException';

  constructor(readonly refusal: Refusal<AnyRefusal>) {
    super(refusal.code);
  }
}

export type Settled<E extends DomainEvent = DomainEvent> = Exclude<
  Decision<E, AnyRefusal>,
  { outcome: 'refused' }
>;
