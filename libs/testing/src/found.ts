import { siteStream } from '@lodestone/ledger';
import { recordKey, type RecordRow } from '@lodestone/ledger/site/site.rows';
import { releaseLots } from './keeping';
import type { MemoryLedger } from './memory-ledger';

/** An authority looks at all that a site found beyond what measuring explains, and lets it go. */
export function releaseFound(ledger: MemoryLedger, siteId: string, occurredOn: string): void {
  const records = ledger.rows(siteStream(siteId)).scan<RecordRow>(recordKey(''));
  for (const [key, { type, holds }] of records) {
    if (!holds || type === 'LotHeld') continue;
    const recordId = key.slice(recordKey('').length);
    const release = releaseLots(siteId, `~found-${recordId}`, recordId, occurredOn);
    const decision = ledger.submit(release);
    if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
  }
}
