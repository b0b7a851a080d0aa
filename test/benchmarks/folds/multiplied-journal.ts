import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { RecordedEvent } from '@lodestone/kernel';
import { Journal } from '@lodestone/journal';
import type { Delivery } from '@lodestone/projections';
import { logFromStart } from '@lodestone/projections/log-from-start';
import { mkdirSync } from 'node:fs';
import { deliveryOptions } from '../../../apps/cli/src/folder/event-schemas';

/** As the follower hands them over while it catches up. */
const pageEvents = 2_048;

/** The events of a log that are counted, as they are delivered. */
export async function deliveriesIn(file: string): Promise<readonly Delivery[]> {
  const store = EmbeddedEventStore.openReadOnly({ file });
  const all: Delivery[] = [];
  for await (const page of logFromStart({ store, ...deliveryOptions })) all.push(...page);
  await store.close();
  return all.filter(({ recorded }) => !recorded.stream.startsWith('party-'));
}

/**
 * A journal of so many events: those of a log, and again at other sites until there are enough, each
 * time with lots, records and deals of their own.
 */
export async function multipliedJournal(
  folder: string,
  base: readonly Delivery[],
  events: number,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sites = sitesIn(base);
  // It begins anew, so nobody asks the log for what it knows.
  const store = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
  const journal = new Journal({ folder, fingerprint, store });
  await journal.open();
  for (let from = 0; from < events; from += pageEvents) {
    const count = Math.min(pageEvents, events - from);
    const page = Array.from({ length: count }, (_, n) => copied(base, sites, from + n));
    journal.take(page);
    if (journal.parked) throw new Error(JSON.stringify(journal.parked));
  }
  journal.close();
  await store.close();
}

export const fingerprint = 'bench';

const sitesIn = (base: readonly Delivery[]): ReadonlySet<string> =>
  new Set(
    base.flatMap(({ recorded: { stream } }) =>
      stream.startsWith('site-') ? stream.slice('site-'.length) : [],
    ),
  );

function copied(base: readonly Delivery[], sites: ReadonlySet<string>, ordinal: number): Delivery {
  const [round, n] = [Math.floor(ordinal / base.length), ordinal % base.length];
  const { recorded } = base[n] as Delivery;
  const at = BigInt(ordinal + 1);
  const position = { commit: at, prepare: at };
  if (round === 0) return { recorded: { ...recorded, position }, ordinal };
  const text = JSON.stringify([recorded.stream, recorded.event.data]).replace(
    /"(site-)?([A-Za-z0-9._-]+)(["/])/g,
    (whole, stream: string | undefined, id: string, end: string) =>
      sites.has(id) ? `"${stream ?? ''}${id}.${round}${end}` : whole,
  );
  const [stream, data] = JSON.parse(text) as [string, RecordedEvent['event']['data']];
  const event = { type: recorded.event.type, data };
  return { recorded: { ...recorded, stream, event, position }, ordinal };
}
