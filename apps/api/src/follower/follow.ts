import { EmbeddedEventStore, newestForm } from '@lodestone/event-store';
import { clientIdOf, eventTypes } from '@lodestone/ledger';
import type { ProjectionStatus } from '@lodestone/projections';
import { projectionsWith } from '@lodestone/read-models';
import { ledgerEventSchemas } from '../program/event-schemas';
import { Following } from './following';

export type FollowSettings = Readonly<{
  logFile: string;
  /** Where the files of the read models lie. */
  folder: string;
  /** Of the ledger key: files of another ledger are refused. */
  fingerprint: string;
  ledgerKey: Uint8Array;
}>;

export type FollowerNews = Readonly<{
  tell: (status: ProjectionStatus) => void;
  fault: (message: string) => void;
}>;

export type Running = Readonly<{ stop: () => Promise<void> }>;

/** Follows the log of a data folder into its read models, over a connection of its own. */
export function follow(settings: FollowSettings, { tell, fault }: FollowerNews): Running {
  const { logFile, folder, fingerprint, ledgerKey } = settings;
  const store = EmbeddedEventStore.openReadOnly({ file: logFile });
  const following = new Following({
    store,
    projections: projectionsWith({ clientIdOf: (who) => clientIdOf(ledgerKey, who) }),
    folder,
    fingerprint,
    knownTypes: new Set(eventTypes),
    // Not the store's business here: an event that cannot be read parks, with its name.
    upcast: (recorded) => newestForm(ledgerEventSchemas, recorded),
    tell,
    onFault: (error) => fault(error instanceof Error ? error.message : String(error)),
  });
  return {
    async stop() {
      await following.stop();
      await store.close();
    },
  };
}
