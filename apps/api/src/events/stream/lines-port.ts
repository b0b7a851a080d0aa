import { openLogForReading, newestForm, type LogPlace } from '@lodestone/event-store';
import { eventTypes } from '@lodestone/ledger';
import { ledgerEventSchemas } from '../../running/event-schemas';
import type { FromLines, ToLines } from './asked-lines';
import { LineServer } from './line-server';

/** Where a part that serves lines finds them. */
export type LinesPlace = Readonly<{
  place: LogPlace;
  /** Where the files of the read models lie. */
  readModels: string;
}>;

/** A part that serves lines, in this thread or in one of its own. */
export type LinesPort = Readonly<{
  send: (message: ToLines) => void;
  stop: () => Promise<void>;
}>;

/**
 * Over a connection of its own to the log.
 *
 * @throws StoreUnavailable when the log cannot be asked
 */
export async function serveLines(
  { place, readModels: folder }: LinesPlace,
  send: (message: FromLines) => void,
): Promise<LinesPort> {
  // Who reads is told when the server that has the log is away; the followers tell the program.
  const store = await openLogForReading(place, {
    onLost: () => undefined,
    onRegained: () => undefined,
  });
  const delivery = {
    knownTypes: new Set<string>(eventTypes),
    upcast: newestForm.bind(undefined, ledgerEventSchemas),
  };
  const server = new LineServer({ store, delivery, folder, send });
  return {
    send: (message) => server.hear(message),
    async stop() {
      server.stop();
      await store.close();
    },
  };
}
