import { UnusableLog } from '@lodestone/event-store';
import type { EventStore, RecordedEvent } from '@lodestone/kernel';
import { keyFingerprintOf, ledgerStream, type LedgerOpened } from '@lodestone/ledger';
import { assertSqliteIsSound, type DeliveryOptions, type Projection } from '@lodestone/projections';
import { existsSync, readFileSync } from 'node:fs';
import { runAs } from '../arguments/run-as';
import { CannotRun } from '../command';
import { asCannotRun, openLog } from '../folder/open-log';
import type { Places } from '../folder/places';
import { deliveryOptions } from '../folder/event-schemas';
import { readModelsOf } from '../folder/read-models';

/** A ledger as far as rebuilding needs it: its log to read, and what its read models are. */
export type OpenedLedger = Readonly<{
  dataFolder: string;
  /** Where the files of the read models lie. */
  folder: string;
  /** Where the posting lines lie in columns. */
  journal: string;
  store: EventStore;
  fingerprint: string;
  key: Uint8Array;
  readModels: readonly Projection[];
  delivery: DeliveryOptions;
  close: () => Promise<void>;
}>;

/** @throws CannotRun without a ledger, or without its key: some rows are made with it */
export async function openLedger(places: Places): Promise<OpenedLedger> {
  assertSqliteIsSound();
  const store = await opened(places);
  try {
    const { keyFingerprint: fingerprint } = await factsOf(store, places);
    const key = keyFrom(places.key);
    if (keyFingerprintOf(key) !== fingerprint) {
      throw new CannotRun(
        `${places.key} is not the key that this ledger was opened with.`,
        'put its own key back, or name it with LODESTONE_KEY_FILE.',
      );
    }
    return {
      dataFolder: places.folder,
      folder: places.readModels,
      journal: places.journal,
      store,
      fingerprint,
      key,
      readModels: readModelsOf(key),
      delivery: deliveryOptions,
      close: () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw asCannotRun(error);
  }
}

async function opened(places: Places): Promise<EventStore> {
  try {
    return await openLog(places);
  } catch (error) {
    const { file, url } = places.log;
    if (error instanceof UnusableLog || url !== undefined || existsSync(file)) {
      throw asCannotRun(error);
    }
    throw new CannotRun(
      `there is no ledger in ${places.folder}.`,
      `${runAs('demo')}, or name its folder with --data.`,
    );
  }
}

async function factsOf(store: EventStore, { log }: Places): Promise<LedgerOpened['data']> {
  for await (const { event } of store.readStream(ledgerStream, { maxCount: 1 }) as AsyncIterable<
    RecordedEvent<LedgerOpened>
  >) {
    return event.data;
  }
  throw new CannotRun(`the log ${log.file} holds no ledger.`, runAs('demo'));
}

function keyFrom(path: string): Uint8Array {
  try {
    return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
  } catch (error) {
    throw new CannotRun(
      `the ledger key ${path} cannot be read (${(error as Error).message}).`,
      'put it back from its backup, or name it with LODESTONE_KEY_FILE.',
    );
  }
}
