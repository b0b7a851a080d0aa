import type { Decision, DomainEvent } from '@lodestone/kernel';
import type { AnyRefusal } from '@lodestone/ledger';
import { openSite, openingStock, recordAct, registerEnterprise } from './chain';
import { MemoryLedger, type AnyCommand } from './memory-ledger';

/**
 * A sender `S` with one lot `M` of 1,000 g, and two sites `R1` and `R2` of one buyer: enough for every
 * pair of statements about a line.
 */
export function beginCrossing(): MemoryLedger {
  const ledger = new MemoryLedger();
  const history: AnyCommand[] = [
    registerEnterprise('SELLER'),
    registerEnterprise('BUYER'),
    openSite('S', 'SELLER'),
    openSite('R1', 'BUYER'),
    openSite('R2', 'BUYER'),
    recordAct('S', 'open', openingStock('M', 1_000)),
  ];
  for (const command of history) accepted(ledger.submit(command));
  return ledger;
}

/** Records each of them as if it were decided before the others were known; the first comes first. */
export function cross(ledger: MemoryLedger, ...commands: readonly AnyCommand[]): void {
  const known = ledger.until(ledger.log.length);
  const other = (stream: string) => known.rows(stream);
  for (const command of commands) accepted(ledger.submit(command, { other }));
}

export function accepted(decision: Decision<DomainEvent, AnyRefusal>): void {
  if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
}
