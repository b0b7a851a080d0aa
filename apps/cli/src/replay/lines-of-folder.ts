import {
  encodedLine,
  linesOfLog,
  passesFilter,
  postingsToldBy,
  UnreadableLine,
  type EventLine,
} from '@lodestone/exchange';
import { runAs } from '../arguments/run-as';
import { CannotRun, type Given, type Outside } from '../command';
import { dataFolderOf } from '../folder/data-folder';
import { deliveryOptions } from '../folder/event-schemas';
import { asCannotRun, openLog } from '../folder/open-log';
import { placesIn } from '../folder/places';
import type { AskedReplay } from './asked-replay';
import type { LinesSource, Piece } from './lines-source';
import { OwnersInFolder } from './owners-in-folder';
import { RangeInFolder } from './range-in-folder';

/** Straight from the log, also beside a ledger that runs on it. @throws CannotRun, UsageError */
export async function linesOfFolder(
  asked: AskedReplay,
  { given, outside }: Readonly<{ given: Given; outside: Outside }>,
): Promise<LinesSource> {
  const places = placesIn(dataFolderOf(given, outside), outside.environment);
  const store = await openLog(places).catch((error: unknown) => {
    throw asCannotRun(error);
  });
  const ranges = new RangeInFolder(store, places.readModels);
  const owners = new OwnersInFolder(places.readModels);
  const close = async (): Promise<void> => {
    ranges.close();
    owners.close();
    await store.close();
  };
  try {
    const range = await ranges.of(asked);
    await owners.assertKnow(asked.filter, store, range.to);
    const begin = await ranges.beginAt(range.from);
    const objects = (signal: AbortSignal) =>
      passing(linesOfLog({ ...deliveryOptions, ...range, store, begin, signal }), asked, owners);
    return { range, objects, texts: (signal) => encoded(objects(signal)), close };
  } catch (error) {
    await close();
    throw asCannotRun(error);
  }
}

async function* passing(
  pages: AsyncIterable<readonly EventLine[]>,
  { filter, hasPostings }: AskedReplay,
  owners: OwnersInFolder,
): AsyncGenerator<Piece<readonly EventLine[]>> {
  const passes = passesFilter(filter);
  try {
    for await (const page of pages) {
      const ownerOf = owners.of(filter, page);
      const wanted = page.filter((line) => passes(line, ownerOf));
      const lines = hasPostings ? wanted.map(withPostings) : wanted;
      yield { lines, count: lines.length, upTo: page.at(-1)?.ordinal ?? -1 };
    }
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw asCannotRun(error);
    throw new CannotRun(`${error.message}.`, runAs('doctor'));
  }
}

const withPostings = (line: EventLine): EventLine => ({
  ...line,
  postings: postingsToldBy(line.event),
});

async function* encoded(
  pieces: AsyncIterable<Piece<readonly EventLine[]>>,
): AsyncGenerator<Piece<string>> {
  for await (const { lines, ...piece } of pieces) {
    yield { ...piece, lines: lines.map((line) => `${encodedLine(line)}\n`).join('') };
  }
}
