import type { Ordinal } from '@lodestone/kernel';
import { ledgerStream, type DemonstrationLoaded } from '@lodestone/ledger';
import { headOrdinalOf } from '../folder/head-ordinal';
import { openLog } from '../folder/open-log';
import type { Places } from '../folder/places';

export type LogFacts = Readonly<{
  headOrdinal: Ordinal;
  /** How many records the demonstration brought; undefined of a ledger without one. */
  records: number | undefined;
}>;

/** What the log of a running ledger says, read beside it. */
export async function logFactsOf(places: Places): Promise<LogFacts> {
  const store = await openLog(places);
  try {
    let records: number | undefined;
    for await (const { event } of store.readStream(ledgerStream)) {
      if (event.type === 'DemonstrationLoaded') {
        ({ records } = event.data as DemonstrationLoaded['data']);
      }
    }
    return { headOrdinal: await headOrdinalOf(store, places.readModels), records };
  } finally {
    await store.close();
  }
}
