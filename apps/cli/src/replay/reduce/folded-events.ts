import {
  linesOfLedger as linesBesideJournal,
  passesFilter,
  type EventLine,
} from '@lodestone/exchange';
import type { EventStore } from '@lodestone/kernel';
import { dataFolderOf } from '../../folder/data-folder';
import { deliveryOptions } from '../../folder/event-schemas';
import { fingerprintIn, openLog } from '../../folder/open-log';
import { placesIn, type Places } from '../../folder/places';
import type { Given, Outside } from '../../command';
import { askedReplay, type AskedReplay } from '../asked-replay';
import { linesAsked, type LinesSource, type Piece } from '../lines-source';
import { OwnersInFolder } from '../owners-in-folder';
import { RangeInFolder } from '../range-in-folder';
import type { FoldRange, FoldSource } from './fold-messages';

/** Where columns lie, and that they are enough: nothing is left out of the range. */
export type InColumns = Readonly<{ folder: string; fingerprint: string }>;

/** The events that a fold goes over. */
export type FoldedEvents = Readonly<{
  range: FoldRange;
  columns: InColumns | undefined;
  lines: () => AsyncGenerator<Piece<readonly EventLine[]>>;
  /** Known when all lines were read. */
  source: () => FoldSource;
  close: () => Promise<void>;
}>;

type Asking = Readonly<{
  given: Given;
  outside: Outside;
  note: (text: string) => void;
}>;

/**
 * Of a running ledger where one is asked; else of the folder, from its journal as far as that goes.
 *
 * @throws UsageError, CannotRun, StoreUnavailable
 */
export async function foldedEvents({ given, outside, note }: Asking): Promise<FoldedEvents> {
  const asked = askedReplay('replay', given);
  if (['as', 'url', 'port'].some((option) => given.values[option] !== undefined)) {
    // What an account may see of an event may not be enough to post it again.
    const withPostings = { ...asked, hasPostings: true };
    return ofLedger(await linesAsked('replay', withPostings, { given, outside }));
  }
  const places = placesIn(dataFolderOf(given, outside), outside.environment);
  const store = await openLog(places);
  try {
    return await ofFolder({ asked, places, store, note });
  } catch (error) {
    await store.close();
    throw error;
  }
}

const ofLedger = ({ range, objects, close }: LinesSource): FoldedEvents => ({
  ...{ range, close, columns: undefined },
  lines: () => objects(new AbortController().signal),
  source: () => 'ledger',
});

type OfFolder = Pick<Asking, 'note'> &
  Readonly<{ asked: AskedReplay; places: Places; store: EventStore }>;

async function ofFolder({ asked, places, store, note }: OfFolder): Promise<FoldedEvents> {
  const ranges = new RangeInFolder(store, places.readModels);
  const owners = new OwnersInFolder(places.readModels);
  const fingerprint = (await fingerprintIn(store)) ?? '';
  const range = await ranges.of(asked);
  await owners.assertKnow(asked.filter, store, range.to);
  const begin = await ranges.beginAt(range.from);
  const journal = { folder: places.journal, fingerprint };
  let source: FoldSource = 'journal';
  const lines = () =>
    linesBesideJournal({
      ...deliveryOptions,
      ...{ ...range, store, begin, filter: asked.filter, journal },
      onNoJournal(why, from) {
        source = 'log';
        note(`${why}: the log itself is read from ordinal ${from} on, which takes longer.`);
      },
    });
  const isWhole = Object.values(asked.filter).every((condition) => condition === undefined);
  return {
    range,
    columns: isWhole ? journal : undefined,
    lines: () => passing(lines(), asked, owners),
    source: () => source,
    async close() {
      ranges.close();
      owners.close();
      await store.close();
    },
  };
}

async function* passing(
  pages: AsyncIterable<readonly EventLine[]>,
  { filter }: AskedReplay,
  owners: OwnersInFolder,
): AsyncGenerator<Piece<readonly EventLine[]>> {
  const passes = passesFilter(filter);
  for await (const page of pages) {
    const ownerOf = owners.of(filter, page);
    const lines = page.filter((line) => passes(line, ownerOf));
    yield { lines, count: lines.length, upTo: page.at(-1)?.ordinal ?? -1 };
  }
}
