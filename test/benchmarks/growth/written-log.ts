import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { DomainEvent, EventMetadata } from '@lodestone/kernel';
import { keyFingerprintOf } from '@lodestone/ledger';
import { ledgerKey } from '../registers/national-trade';
import { NamedTrade } from '../search/named-trade';

/** As many appends as a store groups, so that a million events are written in a minute. */
const inFlightMax = 500;

/** Writes a data folder with a log of the synthetic nation, as a ledger would have left it. */
export async function writeLog(folder: string, events: number): Promise<void> {
  mkdirSync(join(folder, 'log'), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'ledger.key'), ledgerKey.toString('hex'), { mode: 0o600 });
  const store = await EmbeddedEventStore.open({
    file: join(folder, 'log', 'events.sqlite'),
    writer: 'in-process',
  });
  const revisions = new Map<string, number>();
  let inFlight: Promise<unknown>[] = [];
  const append = async (stream: string, event: DomainEvent, metadata: EventMetadata) => {
    const last = revisions.get(stream);
    revisions.set(stream, (last ?? -1) + 1);
    const expected = last ?? 'no-stream';
    inFlight.push(store.append(stream, [{ eventId: randomUUID(), event, metadata }], { expected }));
    if (inFlight.length < inFlightMax) return;
    await Promise.all(inFlight);
    inFlight = [];
  };
  const opened = openedExample();
  await append('ledger', opened, opened.metadata);
  for (const { recorded } of new NamedTrade(events).deliveries()) {
    const { siteId } = recorded.event.data as { siteId?: string };
    const stream = siteId === undefined ? recorded.stream : `site-${siteId}`;
    await append(stream, recorded.event, recorded.metadata);
  }
  await Promise.all(inFlight);
  await store.close();
}

function openedExample(): DomainEvent & Readonly<{ metadata: EventMetadata }> {
  const example = JSON.parse(readFileSync('test/history/LedgerOpened.v1.json', 'utf8')) as {
    type: string;
    data: object;
    metadata: EventMetadata;
  };
  const { demonstration: _, ...data } = example.data as { demonstration?: object };
  return { ...example, data: { ...data, keyFingerprint: keyFingerprintOf(ledgerKey) } };
}
