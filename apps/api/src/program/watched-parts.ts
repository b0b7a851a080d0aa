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

/** Whoever sends records goes elsewhere while the log cannot be written; the lines name the file. */
export const newsOfWriter = (
  readiness: Readiness,
  folder: DataFolder,
  { log, clock }: Readonly<{ log: (line: string) => void; clock: Clock }>,
): WritingNews => ({
  failed(message) {
    log(`${logPart}: ${message}`);
    readiness.failed(logPart, message.replaceAll(`${folder.path}/`, ''), clock.now());
  },
  recovered() {
    log(`${logPart}: the log can be written again`);
    readiness.recovered(logPart);
  },
});

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
