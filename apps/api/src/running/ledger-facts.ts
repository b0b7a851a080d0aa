import type { LedgerOpened } from '@lodestone/ledger';

/** What was fixed for ever when the ledger was opened. */
export class LedgerFacts {
  constructor(readonly opened: LedgerOpened['data']) {}
}
