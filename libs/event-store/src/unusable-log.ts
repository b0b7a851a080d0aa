import { StoreUnavailable } from '@lodestone/kernel';

/** The log cannot be used as it was asked for: what is wrong, and apart from it how to mend it. */
export class UnusableLog extends StoreUnavailable {
  constructor(
    readonly says: string,
    readonly mend: string,
  ) {
    super(`${says}: ${mend}`);
  }
}
