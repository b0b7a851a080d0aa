import type { Ordinal } from '@lodestone/kernel';
import { columnsFrom } from '@lodestone/projections';
import type { RecordsReading } from './record-tables';
import { recordTables } from './record-tables';

/** Ordinals, both included. */
type OwnersAsked = Readonly<{ from: Ordinal; to: Ordinal }>;

const columns = columnsFrom(recordTables.records, 'ordinal', 'enterpriseId');

/**
 * Whose each record of a range is: of who operated the site on its day, as was known when it was
 * recorded, or of who told it. What is no record is not in it.
 */
export function ownersOfRecords(
  reading: RecordsReading,
  { from, to }: OwnersAsked,
): ReadonlyMap<Ordinal, string> {
  const rows = reading.select(
    columns,
    'SELECT ordinal, enterpriseId FROM records WHERE ordinal BETWEEN ? AND ?',
    from,
    to,
  );
  return new Map(rows.map(({ ordinal, enterpriseId }) => [ordinal, enterpriseId]));
}
