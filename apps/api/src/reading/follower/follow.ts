import { newestForm, openLogForReading, type LogPlace } from '@lodestone/event-store';
import { clientIdOf, eventTypes } from '@lodestone/ledger';
import type { Projection, ProjectionStatus } from '@lodestone/projections';
import { projectionsWith } from '@lodestone/read-models';
import { ledgerEventSchemas } from '../../running/event-schemas';
import { Following } from './following';

export type FollowSettings = Readonly<{
  place: LogPlace;
  /** Where the files of the read models lie. */
  folder: string;
  /** Of the ledger key: files of another ledger are refused. */
  fingerprint: string;
  ledgerKey: Uint8Array;
}>;

export type FollowerNews = Readonly<{
  tell: (status: ProjectionStatus) => void;
  fault: (message: string) => void;
  /** The server that has the log is away; it is asked again until it is there. */
  lost: (message: string) => void;
  regained: () => void;
}>;

export type Running = Readonly<{ stop: () => Promise<void> }>;

/** What is followed instead of the read models as they are: specs have some that get nowhere. */
export type AlterProjections = (projections: readonly Projection[]) => readonly Projection[];

/** Follows the log of a data folder into its read models, over a connection of its own. */
export async function follow(
  settings: FollowSettings,
  news: FollowerNews,
  alter: AlterProjections = (projections) => projections,
): Promise<Running> {
  const { place, folder, fingerprint, ledgerKey } = settings;
  const { tell, fault, lost, regained } = news;
  const store = await openLogForReading(place, {
    onLost: ({ message }) => lost(message),
    onRegained: regained,
  });
  const following = new Following({
    store,
    projections: alter(projectionsWith({ clientIdOf: (who) => clientIdOf(ledgerKey, who) })),
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
