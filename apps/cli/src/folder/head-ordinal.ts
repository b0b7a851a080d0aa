import { isCounted, type EventStore, type LogPosition, type Ordinal } from '@lodestone/kernel';
import { ProjectionReader } from '@lodestone/projections';
import { readModels, type ReadModel } from '@lodestone/read-models';

type Place = Readonly<{ ordinal: Ordinal; after: LogPosition }>;

/**
 * The ordinal of the newest counted event: where the furthest read model stands, and what the log
 * holds beyond that. Without any read model the whole log is counted.
 */
export async function headOrdinalOf(store: EventStore, readModelFolder: string): Promise<Ordinal> {
  const furthest = Object.values<ReadModel>(readModels)
    .map((readModel) => placeOf(new ProjectionReader(readModelFolder, readModel)))
    .reduce((a, b) => ((b?.ordinal ?? -1) > (a?.ordinal ?? -1) ? b : a), undefined);
  let ordinal = furthest?.ordinal ?? -1;
  for await (const page of store.readAllPages({ after: furthest?.after ?? 'start' })) {
    for (const { stream } of page) if (isCounted(stream)) ordinal++;
  }
  return ordinal;
}

function placeOf(reader: ProjectionReader): Place | undefined {
  try {
    const { answer } = reader.read((reading) =>
      reading.select(placeColumns, 'SELECT ordinal, committed, prepared FROM _projection'),
    );
    const [place] = answer;
    if (!place || place.ordinal === null) return undefined;
    const after = { commit: BigInt(place.committed), prepare: BigInt(place.prepared) };
    return { ordinal: place.ordinal, after };
  } catch {
    // Not built yet, or damaged: then it is of no help here.
    return undefined;
  } finally {
    reader.close();
  }
}

const placeColumns = { ordinal: 'integer?', committed: 'text', prepared: 'text' } as const;
