import type { EventStore } from '@lodestone/kernel';
import {
  actorIdOf,
  keyFingerprintOf,
  ledgerDecider,
  ledgerStream,
  type LedgerEvent,
  type LedgerKey,
  type LedgerOpened,
} from '@lodestone/ledger';
import { isDeepStrictEqual } from 'node:util';
import { RefusedException } from '../http/refused';
import { StartupFault } from '../running/startup-fault';
import { zoneFrom, type SaidOfOpening, type Settings } from './settings';
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
    if (event.type === 'DemonstrationLoaded') demonstrationIsLoaded = true;
  }
  return { opened, demonstrationIsLoaded };
}

/** A ledger opens for its own key and as it was first opened; what is not said, it knows itself. */
export function assertSameLedger(
  opened: LedgerOpened['data'],
  { key, authMode, said }: Pick<Settings, 'authMode' | 'said'> & Readonly<{ key: LedgerKey }>,
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
  assertSameZone(opened, said);
  assertSameDemonstration(opened, said);
}

function assertSameZone(
  { calendarZone: itsOwn }: LedgerOpened['data'],
  { calendarZone: said }: SaidOfOpening,
): void {
  // Both by the names that this machine has for zones: two of them may mean the same.
  if (said === undefined || said === itsOwn || said === zoneFrom(itsOwn)) return;
  throw openedOtherwise('LODESTONE_CALENDAR_ZONE', said, `in the zone ${itsOwn}`);
}

function assertSameDemonstration(
  { demonstration: itsOwn }: LedgerOpened['data'],
  { demonstration: said, scale }: SaidOfOpening,
): void {
  if (said !== undefined) {
    const seed = said === 'any' ? itsOwn?.seed : said.seed;
    if (!itsOwn || itsOwn.seed !== seed) {
      const how = itsOwn ? `with the nation of seed ${itsOwn.seed}` : 'without a demonstration';
      throw openedOtherwise('LODESTONE_DEMONSTRATION', seed ?? 1, how);
    }
  }
  // Without a demonstration it says nothing, as in a new ledger.
  const itsScale = itsOwn?.scale ?? 1;
  if (!itsOwn || scale === undefined || scale === itsScale) return;
  throw openedOtherwise('LODESTONE_SCALE', scale, `with a demonstration of scale ${itsScale}`);
}

function openedOtherwise(name: string, said: string | number, how: string): StartupFault {
  // `lodestone demo` has an option for it.
  const besides = name === 'LODESTONE_SCALE' ? ' and leave out --scale' : '';
  return new StartupFault(
    `This ledger was opened ${how}, which is fixed for ever, and now ${name}=${said}.`,
    `unset ${name}${besides}, or choose another data folder with LODESTONE_DATA.`,
  );
}

/** The program itself acts under this name. */
const systemIssuer = 'lodestone';

/** Another replica opened the ledger in between, otherwise: what the log holds is what counts. */
export class OpenedByAnother extends Error {
  override readonly name = 'OpenedByAnother';
}

/**
 * Begins a new ledger. From its return on the ledger has this key, calendar and kind of sign-in.
 *
 * @throws OpenedByAnother
 */
export async function openNewLedger(
  { store, submissions }: Readonly<{ store: EventStore; submissions: Submissions }>,
  key: LedgerKey,
  data: LedgerOpened['data'],
): Promise<void> {
  const viewer = { actorId: actorIdOf(key, systemIssuer, 'program') };
  const command = { type: 'OpenLedger', data } as const;
  const by = { viewer, channel: 'system', correlationId: 'opening' } as const;
  try {
    await submissions.send(ledgerDecider, { command, key: 'opened', content: data }, by);
  } catch (error) {
    if (error instanceof RefusedException) throw new OpenedByAnother(error.message);
    throw error;
  }
  // Whoever was second got the other's ledger: with the same key, and perhaps another calendar.
  const { opened } = await historyOf(store);
  if (!isDeepStrictEqual(opened, data)) throw new OpenedByAnother('opened otherwise');
}
