import type { WritePath, WritingNews } from '@lodestone/event-store';
import type { EventStore } from '@lodestone/kernel';
import { LedgerHead } from '../reading/ledger-head';
import { LogStamps } from '../reading/log-stamps';
import type { ReadSide } from '../reading/read-side';
import type { Clock } from '../running/clock';
import type { Closing } from '../running/closing';
import type { Readiness } from '../running/readiness';
import type { DataFolder } from './data-folder';

const logPart = 'event-store';
const rowsPart = 'decisions';

type Told = Readonly<{
  readiness: Readiness;
  folder: DataFolder;
  log: (line: string) => void;
  clock: Clock;
}>;

/** Whoever sends records goes elsewhere while one of these cannot be written. */
const newsOf = (part: string, what: string, told: Told): WritingNews => ({
  failed(message) {
    told.log(`${part}: ${message}`);
    told.readiness.failed(part, message.replaceAll(`${told.folder.path}/`, ''), told.clock.now());
  },
  recovered() {
    told.log(`${part}: ${what} can be written again`);
    told.readiness.recovered(part);
  },
});

export const newsOfWriter = (told: Told): WritingNews => newsOf(logPart, 'the log', told);

/** What decisions look at lies in a file of its own, which may be full where the log has room. */
export const newsOfRows = (told: Told): WritingNews =>
  newsOf(rowsPart, 'what decisions keep', told);

type Watched = Readonly<{
  store: EventStore;
  writePath: WritePath;
  readSide: ReadSide;
  readiness: Readiness;
  closing: Closing;
  clock: Clock;
}>;

/** From its return on nothing is stamped with a time that the log, or the machine, contradicts. */
export async function watchClock(parts: Watched): Promise<LogStamps> {
  const { store, writePath, readSide, readiness, closing } = parts;
  const logStamps = new LogStamps({
    clock: writePath.clock,
    head: new LedgerHead(store),
    readSide,
  });
  await logStamps.begin();
  closing.add('log stamps', () => logStamps.stop());
  readiness.watch(
    'clock',
    // The loader of a demonstration brings its own times, and everybody else waits for it.
    () => (readiness.progress ? undefined : writePath.clock.fault()?.message),
    () => parts.clock.now(),
  );
  return logStamps;
}
