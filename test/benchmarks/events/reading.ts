import { countedFilter, encodedLine, linesOfLog } from '@lodestone/exchange';
import { newestForm, openLogForReading, EventSchemas } from '@lodestone/event-store';
import { eventSchemas, eventTypes } from '@lodestone/ledger';
import { join } from 'node:path';
import type { Caller } from '../contention/caller';
import type { StartedLedger } from '../contention/started-ledger';

export type Read = Readonly<{
  what: string;
  events: number;
  bytes: number;
  ms: number;
  /** Of this process, and of the ledger that was asked. */
  cpuMs: number;
  ledgerCpuMs: number;
}>;

const schemas = new EventSchemas(eventSchemas);

/** The least that anybody must do: every event read, and made JSON again. */
export const pagesAsJson = (folder: string): Promise<Read> =>
  measured('readAllPages + JSON', async () => {
    const store = await openLogForReading({ file: fileIn(folder), url: undefined });
    let [events, bytes] = [0, 0];
    for await (const page of store.readAllPages({ filter: countedFilter })) {
      events += page.length;
      for (const recorded of page) {
        const { event, metadata, stream, revision } = recorded;
        bytes += JSON.stringify({ stream, revision, event, metadata }).length;
      }
    }
    await store.close();
    return { events, bytes };
  });

/** What `lodestone replay` does, without printing it. */
export const linesAsText = (folder: string): Promise<Read> =>
  measured('linesOfLog + text', async () => {
    const store = await openLogForReading({ file: fileIn(folder), url: undefined });
    const delivery = {
      knownTypes: new Set<string>(eventTypes),
      upcast: newestForm.bind(undefined, schemas),
    };
    let [events, bytes] = [0, 0];
    for await (const page of linesOfLog({ ...delivery, store, from: 0 })) {
      events += page.length;
      for (const line of page) bytes += encodedLine(line).length;
    }
    await store.close();
    return { events, bytes };
  });

export async function overHttp(
  caller: Caller,
  { ledger, query, events }: Readonly<{ ledger: StartedLedger; query: string; events: number }>,
): Promise<Read> {
  const busy = ledger.cpuMs();
  const read = await measured(`GET /events${query}`, async () => {
    const { status, bytes } = await caller.get(`/events${query}`);
    if (status !== 200) throw new Error(`GET /events answered ${status}`);
    return { events, bytes };
  });
  return { ...read, ledgerCpuMs: ledger.cpuMs() - busy };
}

async function measured(
  what: string,
  read: () => Promise<Pick<Read, 'events' | 'bytes'>>,
): Promise<Read> {
  const [begun, busy] = [performance.now(), process.cpuUsage()];
  const done = await read();
  const { user, system } = process.cpuUsage(busy);
  return {
    what,
    ...done,
    ms: performance.now() - begun,
    cpuMs: (user + system) / 1_000,
    ledgerCpuMs: 0,
  };
}

const fileIn = (folder: string): string => join(folder, 'log', 'events.sqlite');
