import type { Ordinal } from '@lodestone/kernel';
import type { Exported } from '@lodestone/ledger';
import { isVoidedAt, recordColumns, recordsKnownAt } from './record';
import type { RecordsReading } from './record-tables';

/** Exports of some days that stand, in their newest version by then. */
export function* exportsIn(
  reading: RecordsReading,
  { from, to }: Readonly<{ from: string; to: string }>,
  knownAt: Ordinal,
): Generator<Exported['data']> {
  const rows = reading.each(
    recordColumns,
    `${recordsKnownAt} WHERE ordinal IN (SELECT ordinal FROM days WHERE day >= ? AND day <= ?)
       AND type = 'Exported' AND occurredOn >= ? AND occurredOn <= ? AND ordinal <= ?`,
    knownAt,
    from,
    to,
    from,
    to,
    knownAt,
  );
  for (const row of rows) {
    reading.stillAsked();
    if (!isVoidedAt(row, knownAt)) yield row.data as Exported['data'];
  }
}

/** The client behind a ref; of who was forgotten nobody knows. */
export const clientBehind = (reading: RecordsReading, ref: string): string | undefined =>
  reading.get('parties', ref)?.clientId;
