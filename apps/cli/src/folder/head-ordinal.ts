import { isCounted, type EventStore, type Ordinal } from '@lodestone/kernel';
import { holdsMark, ProjectionReader, type Mark } from '@lodestone/projections';
import { readModels, type ReadModel } from '@lodestone/read-models';

/**
 * The ordinal of the newest counted event: where the furthest read model of this log stands, and what
 * the log holds beyond that. Without any read model the whole log is counted.
 */
export async function headOrdinalOf(store: EventStore, readModelFolder: string): Promise<Ordinal> {
  let furthest: Mark | undefined;
  for (const readModel of Object.values<ReadModel>(readModels)) {
    const mark = markIn(new ProjectionReader(readModelFolder, readModel));
    if (!mark || mark.ordinal <= (furthest?.ordinal ?? -1)) continue;
    if (await holdsMark(store, mark)) furthest = mark;
  }
  let ordinal = furthest?.ordinal ?? -1;
  for await (const page of store.readAllPages({ after: furthest?.position ?? 'start' })) {
    for (const { stream } of page) if (isCounted(stream)) ordinal++;
  }
  return ordinal;
}

/** The last event that the file of a read model has taken; undefined where it is of no help. */
export function markIn(reader: Pick<ProjectionReader, 'read' | 'close'>): Mark | undefined {
  try {
    const { answer } = reader.read((reading) =>
      reading.select(markColumns, `SELECT ${Object.keys(markColumns).join()} FROM _projection`),
    );
    const [row] = answer;
    if (!row || row.ordinal === null) return undefined;
    const { committed, prepared, ...event } = row;
    const position = { commit: BigInt(committed), prepare: BigInt(prepared) };
    return { ...event, ordinal: row.ordinal, position };
  } catch {
    // Not built yet, damaged, or of an earlier program: then it is of no help here.
    return undefined;
  } finally {
    reader.close();
  }
}

const markColumns = {
  ordinal: 'integer?',
  committed: 'text',
  prepared: 'text',
  stream: 'text',
  revision: 'integer',
  eventId: 'text',
  hash: 'text',
} as const;
