import { EmbeddedEventStore } from '@lodestone/event-store';
import type { Ordinal } from '@lodestone/kernel';
import { ledgerStream, type DemonstrationLoaded } from '@lodestone/ledger';
import { headOrdinalOf } from '../folder/head-ordinal';
import { placesIn } from '../folder/places';

export type LogFacts = Readonly<{
  headOrdinal: Ordinal;
  /** How many records the demonstration brought; undefined of a ledger without one. */
  records: number | undefined;
}>;

/** What the log of a running ledger says, read beside it. */
export async function logFactsOf(dataFolder: string): Promise<LogFacts> {
  const { log, readModels } = placesIn(dataFolder, undefined);
  const store = EmbeddedEventStore.openReadOnly({ file: log });
  try {
    let records: number | undefined;
    for await (const { event } of store.readStream(ledgerStream)) {
      if (event.type === 'DemonstrationLoaded') {
        ({ records } = event.data as DemonstrationLoaded['data']);
      }
    }
    return { headOrdinal: await headOrdinalOf(store, readModels), records };
  } finally {
    await store.close();
  }
}
