import { openSite, openingStock, recordAct, registerEnterprise } from './chain';
import { MemoryLedger, type AnyCommand } from './memory-ledger';

/** Two enterprises with a site each, and one lot of 1,000 g at `SEP`. */
export function beginChain(): MemoryLedger {
  const ledger = new MemoryLedger();
  const history: AnyCommand[] = [
    registerEnterprise('RE'),
    registerEnterprise('MAG'),
    openSite('SEP', 'RE'),
    openSite('WORKS', 'MAG'),
    recordAct('SEP', 'open', openingStock('OX', 1_000)),
  ];
  for (const command of history) submitted(ledger, command);
  return ledger;
}

/** Records what a spec takes for granted. */
export function submitted(ledger: MemoryLedger, command: AnyCommand): void {
  const decision = ledger.submit(command);
  if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
}
