import { DatabaseSync } from 'node:sqlite';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';

/** Reads a whole log and says how many seconds that took. */
export type Reader = (file: string) => Promise<number>;

const timed = async (read: () => Promise<void> | void): Promise<number> => {
  const start = performance.now();
  await read();
  return (performance.now() - start) / 1_000;
};

const rowsPerPage = 512;

const bareSelect: Reader = async (file) => {
  const database = new DatabaseSync(file, { readOnly: true });
  database.exec('PRAGMA cache_size = -32768');
  const page = database.prepare(
    `SELECT position, stream, revision, event_id, type, data, metadata FROM event
     WHERE position > ? ORDER BY position LIMIT ${rowsPerPage}`,
  );
  page.setReturnArrays(true);
  const seconds = await timed(() => {
    for (let after = 0; ;) {
      const rows = page.all(after) as unknown as [number, ...string[]][];
      for (const row of rows) {
        JSON.parse(row[5] as string);
        JSON.parse(row[6] as string);
      }
      if (rows.length < rowsPerPage) return;
      after = rows.at(-1)?.[0] ?? after;
    }
  });
  database.close();
  return seconds;
};

const reading =
  (read: (log: EmbeddedEventStore) => Promise<void>): Reader =>
  async (file) => {
    const log = EmbeddedEventStore.openReadOnly({ file });
    const seconds = await timed(() => read(log));
    await log.close();
    return seconds;
  };

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const item of items) void item;
}

export const readers = {
  'bare select + JSON.parse': bareSelect,
  readAllPages: reading((log) => drain(log.readAllPages())),
  'readAllPages, filtered': reading((log) =>
    drain(log.readAllPages({ filter: { streamPrefixes: ['site-', 'party-'] } })),
  ),
  readAll: reading((log) => drain(log.readAll())),
} as const satisfies Record<string, Reader>;

export type ReaderName = keyof typeof readers;
