import type { EventStore } from '@lodestone/kernel';
import {
  actorIdOf,
  keyFingerprintOf,
  ledgerDecider,
  ledgerStream,
  type AuthMode,
  type LedgerEvent,
  type LedgerKey,
  type LedgerOpened,
} from '@lodestone/ledger';
import { StartupFault } from '../running/startup-fault';
import type { Submissions } from '../submitting/submissions';

export type LedgerHistory = Readonly<{
  opened: LedgerOpened['data'] | undefined;
  demonstrationIsLoaded: boolean;
}>;

/** What the `ledger` stream says, before anything is decided. */
export async function historyOf(store: EventStore): Promise<LedgerHistory> {
  let opened: LedgerOpened['data'] | undefined;
  let demonstrationIsLoaded = false;
  for await (const recorded of store.readStream(ledgerStream)) {
    const event = recorded.event as LedgerEvent;
    if (event.type === 'LedgerOpened') opened = event.data;
    else demonstrationIsLoaded = true;
  }
  return { opened, demonstrationIsLoaded };
}

/** A ledger opens for its own key and its own kind of sign-in, and for no other. */
export function assertSameLedger(
  opened: LedgerOpened['data'],
  { key, authMode }: Readonly<{ key: LedgerKey; authMode: AuthMode }>,
): void {
  if (opened.keyFingerprint !== keyFingerprintOf(key)) {
    throw new StartupFault(
      'This is not the key that the ledger was opened with.',
      'name the right one with LODESTONE_KEY_FILE, or put ledger.key back from its backup.',
    );
  }
  if (opened.authMode !== authMode) {
    throw new StartupFault(
      `The ledger was opened with LODESTONE_AUTH=${opened.authMode}, and this is ${authMode}.`,
      `LODESTONE_AUTH=${opened.authMode}, or another data folder.`,
    );
  }
}

/** The program itself acts under this name. */
const systemIssuer = 'lodestone';

/** Begins a new ledger. From its return on the ledger has a key, a calendar and a kind of sign-in. */
export async function openNewLedger(
  submissions: Submissions,
  key: LedgerKey,
  data: LedgerOpened['data'],
): Promise<void> {
  const viewer = { actorId: actorIdOf(key, systemIssuer, 'program') };
  await submissions.send(
    ledgerDecider,
    { command: { type: 'OpenLedger', data }, key: 'opened', content: data },
    { viewer, channel: 'system', correlationId: 'opening' },
  );
}
