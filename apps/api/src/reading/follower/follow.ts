import { newestForm, openLogForReading, type LogPlace } from '@lodestone/event-store';
import { clientIdOf, eventTypes } from '@lodestone/ledger';
import type { Projection, ProjectionStatus, Remade } from '@lodestone/projections';
import { Journal } from '@lodestone/journal';
import { projectionsWith } from '@lodestone/read-models';
import { basename, dirname, join } from 'node:path';
import { ledgerEventSchemas } from '../../running/event-schemas';
import { Following } from './following';
import type { FollowedName } from './groups';

export type FollowSettings = Readonly<{
  place: LogPlace;
  /** Where the files of the read models lie. */
  folder: string;
  /** Where the posting lines lie in columns. */
  journalFolder: string;
  /** Of the ledger key: files of another ledger are made anew. */
  fingerprint: string;
  ledgerKey: Uint8Array;
  /** Those that are followed here; others may be followed elsewhere at the same time. */
  readModels: readonly FollowedName[];
  /** Nobody asks before an event of this type is there. */
  upToType?: string | undefined;
}>;

export type FollowerNews = Readonly<{
  tell: (status: ProjectionStatus) => void;
  fault: (message: string) => void;
  /** A file of a read model could not be gone on with, and is made anew from the log. */
  remade: (message: string) => void;
  /** The server that has the log is away; it is asked again until it is there. */
  lost: (message: string) => void;
  regained: () => void;
}>;

export type Running = Readonly<{ stop: () => Promise<void> }>;

/** What is followed instead of the read models as they are: specs have some that get nowhere. */
export type AlterProjections = (projections: readonly Projection[]) => readonly Projection[];

/**
 * Follows the log of a data folder into its read models, over a connection of its own. Resolves when
 * the folder may be read: every file in it is of this log.
 *
 * @throws StoreUnavailable when the log cannot be asked
 */
export async function follow(
  settings: FollowSettings,
  news: FollowerNews,
  alter: AlterProjections = (projections) => projections,
): Promise<Running> {
  const { place, folder, journalFolder, fingerprint, ledgerKey, readModels, upToType } = settings;
  const { tell, fault, remade, lost, regained } = news;
  const store = await openLogForReading(place, {
    onLost: ({ message }) => lost(message),
    onRegained: regained,
  });
  const names: ReadonlySet<string> = new Set(readModels);
  const onRemade = ({ path, reason }: Remade): void =>
    remade(`${nameIn(path)} is made anew: ${reason}`);
  const all = alter(projectionsWith({ clientIdOf: (who) => clientIdOf(ledgerKey, who) }));
  try {
    const following = await Following.begin({
      store,
      projections: all.filter(({ name }) => names.has(name)),
      copies: names.has('journal')
        ? [new Journal({ folder: journalFolder, fingerprint, store, onRemade })]
        : [],
      folder,
      fingerprint,
      upToType,
      knownTypes: new Set(eventTypes),
      // Not the store's business here: an event that cannot be read parks, with its name.
      upcast: (recorded) => newestForm(ledgerEventSchemas, recorded),
      tell,
      onFault: (error) => fault(error instanceof Error ? error.message : String(error)),
      onRemade,
    });
    return {
      async stop() {
        await following.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** `read-models/search-v1.sqlite`, `journal/manifest.json`: as it is found in the data folder. */
const nameIn = (path: string): string => join(basename(dirname(path)), basename(path));
