import { join } from 'node:path';

/** Where everything lies in a data folder. */
export const placesIn = (folder: string, keyFile: string | undefined) => ({
  folder,
  log: join(folder, 'log', 'events.sqlite'),
  key: keyFile || join(folder, 'ledger.key'),
  decisions: join(folder, 'decisions.sqlite'),
  readModels: join(folder, 'read-models'),
});

export type Places = ReturnType<typeof placesIn>;
