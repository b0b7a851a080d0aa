import { compactLog, openLogForWriting, type LogPlace } from '@lodestone/event-store';
import { clientIdOf, forgottenParties, type LedgerKey } from '@lodestone/ledger';
import { rmSync, statSync } from 'node:fs';
import type { Places } from '../folder/places';

export type Scrubbed = Readonly<{
  /** Streams that were not ended before. */
  ended: number;
  /** Of the file, where the log is in the folder: a server gives its bytes back by itself. */
  log?: Readonly<{ bytesBefore: number; bytesAfter: number }>;
}>;

/** In this order: what is read off the log is gone from it before the rows made of it are deleted. */
export async function scrubFolder(places: Places, key: LedgerKey): Promise<Scrubbed> {
  const { file, url } = places.log;
  const bytesBefore = url === undefined ? statSync(file).size : 0;
  const ended = await endForgotten(places.log, key);
  if (url === undefined) compactLog(file);
  // Everything in them is made again from the log; a file that was deleted in could still hold bytes.
  for (const made of [places.readModels, places.journal]) {
    rmSync(made, { recursive: true, force: true });
  }
  for (const file of ['', '-wal', '-shm']) rmSync(places.decisions + file, { force: true });
  if (url !== undefined) return { ended };
  return { ended, log: { bytesBefore, bytesAfter: statSync(file).size } };
}

async function endForgotten(place: LogPlace, key: LedgerKey): Promise<number> {
  const store = await openLogForWriting(place, 'in-process');
  try {
    const parties = forgottenParties((who) => clientIdOf(key, who));
    const streams: string[] = [];
    const filter = { streamPrefixes: ['party-', 'client-'] };
    for await (const recorded of store.readAll({ filter })) streams.push(...parties.take(recorded));
    for (const stream of streams) await store.tombstone(stream);
    return streams.length;
  } finally {
    await store.close();
  }
}
