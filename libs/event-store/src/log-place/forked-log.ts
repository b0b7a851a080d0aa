import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedEventStore } from '../embedded/embedded-event-store';
import { serverNameOf } from '../eventstoredb/connection-string';
import { logHeadIn } from './log-head';
import type { LogPlace } from './log-place';
import { serverMarkIn } from './server-mark';
import { UnusableLog } from '../unusable-log';

type InFolder = Readonly<{ folder: string; place: LogPlace }>;

/**
 * A ledger has one log. Before it is opened: a folder whose log is on a server does not begin another
 * one of its own when somebody forgets to name that server.
 *
 * @throws UnusableLog
 */
export function assertServerIsNamed({ folder, place }: InFolder): void {
  const mark = place.url === undefined ? serverMarkIn(folder) : undefined;
  if (!mark?.keyFingerprint) return;
  throw new UnusableLog(
    `the ledger in ${folder} has its log on EventStoreDB at ${mark.server}, and EVENTSTORE_URL is not set`,
    'set it as before, or choose another data folder; only where the log was copied back into this ' +
      'folder since, `lodestone restored`.',
  );
}

/**
 * Before it is opened, which would make it: where a folder has a ledger and its log is gone, no
 * second ledger is begun. A file without a byte, as a copy that stopped leaves it, is no log either;
 * a start that died while it made the first one leaves it as well, but beside nothing else.
 *
 * @throws UnusableLog
 */
export function assertLogIsThere({ folder, place }: InFolder): void {
  const bytes = statSync(place.file, { throwIfNoEntry: false })?.size;
  if (place.url !== undefined || (bytes ?? 0) > 0) return;
  const others = ['log-head', 'ledger.key', 'decisions.sqlite', 'read-models', 'journal'];
  const left = others.filter((name) => existsSync(join(folder, name)));
  if (left.length === 0) return;
  throw new UnusableLog(
    `the log ${place.file} is ${bytes === undefined ? 'not there' : 'empty'}, and the rest of its ` +
      `ledger is there (${left.join(', ')})`,
    'put the log back from its newest backup as docs/operations.md says under "Restoring", name the ' +
      'server that has it in EVENTSTORE_URL, or choose a new data folder.',
  );
}

/**
 * Once it is open: where a folder has a ledger, a server without one does not get a second beginning
 * of it.
 *
 * @throws UnusableLog
 */
export async function assertServerHolds(
  { folder, place }: InFolder,
  holdsLedger: boolean,
): Promise<void> {
  if (place.url === undefined || holdsLedger) return;
  const here = `EventStoreDB at ${serverNameOf(place.url)} holds no ledger`;
  const mark = serverMarkIn(folder);
  if (mark?.keyFingerprint) {
    throw new UnusableLog(
      `${here}, and that in ${folder} has its log at ${mark.server}`,
      'name the server that has the log in EVENTSTORE_URL, restore its data, or choose another data ' +
        'folder with LODESTONE_DATA.',
    );
  }
  if (await holdsEvents(place.file)) {
    throw new UnusableLog(
      `${here}, and that in ${folder} has its log in this folder`,
      'copy the log to the server with `lodestone migrate`, unset EVENTSTORE_URL, or choose another ' +
        'data folder with LODESTONE_DATA.',
    );
  }
  if (logHeadIn(folder)) {
    throw new UnusableLog(
      `${here}, and the log of the one in ${folder} had events`,
      'name the server that has the log in EVENTSTORE_URL, or restore its data.',
    );
  }
}

/** A file that cannot be read is not taken for an empty one. */
async function holdsEvents(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  try {
    const log = EmbeddedEventStore.openReadOnly({ file });
    const head = await log.head();
    await log.close();
    return head !== undefined;
  } catch {
    return true;
  }
}
