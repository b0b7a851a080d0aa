import type { LedgerKey } from '@lodestone/ledger';

/** Never logged, never answered. */
export class LedgerSecrets {
  constructor(readonly ledgerKey: LedgerKey) {}
}
