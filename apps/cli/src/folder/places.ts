import { eventStoreUrlIn, type LogPlace } from '@lodestone/event-store';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where everything lies that a ledger has: in its data folder, and its log perhaps on a server. */
export const placesIn = (folder: string, environment: Environment) => ({
  folder,
  log: {
    file: join(folder, 'log', 'events.sqlite'),
    url: eventStoreUrlIn(environment),
  } satisfies LogPlace,
  key: environment['LODESTONE_KEY_FILE'] || join(folder, 'ledger.key'),
  decisions: join(folder, 'decisions.sqlite'),
  readModels: join(folder, 'read-models'),
  journal: join(folder, 'journal'),
});

export type Places = ReturnType<typeof placesIn>;
