import type { Decision, DomainEvent, Refusal } from '@lodestone/kernel';
import type { AnyRefusal } from '@lodestone/ledger';
import type { ProblemPart } from './problem';

/** Records that together do what one alone was refused for: a body of `POST …/batches`. */
export type Repair = Readonly<{
  records: ReadonlyArray<Readonly<{ recordId: string; type: string }>>;
}>;

/** What is said beside the refusal. */
type Told = Readonly<{
  /** The way out, ready to be sent, where the ledger knows one. */
  repair?: Repair | undefined;
  /** Places of the body that are not what stands. */
  parts?: readonly ProblemPart[];
}>;

/** A refusal on its way to the one place where refusals meet HTTP. */
export class RefusedException extends Error {
  override readonly name = 'RefusedException';

  constructor(
    readonly refusal: Refusal<AnyRefusal>,
    readonly told: Told = {},
  ) {
    super(refusal.code);
  }
}

export type Settled<E extends DomainEvent = DomainEvent> = Exclude<
  Decision<E, AnyRefusal>,
  { outcome: 'refused' }
>;
