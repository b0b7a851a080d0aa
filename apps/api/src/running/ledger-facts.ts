import type { LedgerOpened } from '@lodestone/ledger';
import { filingDeadlines, type FilingDeadline } from '@lodestone/reference';

/** What was fixed for ever when the ledger was opened, and until when records are in time. */
export class LedgerFacts {
  constructor(
    readonly opened: LedgerOpened['data'],
    readonly deadlines: readonly FilingDeadline[] = filingDeadlines,
  ) {}
}
