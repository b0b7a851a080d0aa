import type { Ordinal } from '@lodestone/kernel';
import { parseLineId, type MadeLot, type Received } from '@lodestone/ledger';
import { columnsFrom, json, type RowOfColumns } from '@lodestone/projections';
import { recordColumns, recordsKnownAt } from './record';
import { recordTables, type RecordsReading } from './record-tables';

/** What flags ask of other records than the one that they are of. */

const closingColumns = {
  ...columnsFrom(recordTables.records, 'ordinal', 'recordId', 'enterpriseId', 'recordedAt'),
  data: json<Readonly<{ month: string }>>(),
} as const;

export type ClosingTold = Readonly<{
  ordinal: Ordinal;
  recordId: string;
  /** Who said so: the site may have had another operator. */
  enterpriseId: string;
  recordedAt: string;
  month: string;
}>;

/** The closings of months of a site, the first of each month first. */
export const closingsOf = (reading: RecordsReading, siteId: string): readonly ClosingTold[] =>
  reading
    .select(
      closingColumns,
      `SELECT ordinal, recordId, enterpriseId, recordedAt, data FROM records
       WHERE siteId = ? AND type = 'PeriodClosed' ORDER BY ordinal`,
      siteId,
    )
    .map(({ data, ...told }) => ({ ...told, month: data.month }));

const repairColumns = columnsFrom(
  recordTables.records,
  'ordinal',
  'siteId',
  'recordId',
  'targetRecordId',
  'reversedOn',
  'statedOn',
  'recordedAt',
);

/** The record by which another says what it says now. */
export function correctionOf(
  reading: RecordsReading,
  { siteId, correctedByRecordId }: Readonly<{ siteId: string; correctedByRecordId: string | null }>,
): RowOfColumns<typeof repairColumns> | undefined {
  if (correctedByRecordId === null) return undefined;
  const [found] = reading.select(
    repairColumns,
    `SELECT ordinal, siteId, recordId, targetRecordId, reversedOn, statedOn, recordedAt
     FROM records WHERE siteId = ? AND recordId = ?`,
    siteId,
    correctedByRecordId,
  );
  return found;
}

/** Whose record a deal is of: its site may have had another operator since. */
export function declarerOf(reading: RecordsReading, dealId: string): string | undefined {
  const deal = parseLineId(dealId);
  const [found] = deal
    ? reading.select(
        columnsFrom(recordTables.records, 'enterpriseId'),
        'SELECT enterpriseId FROM records WHERE siteId = ? AND recordId = ?',
        deal.siteId,
        deal.recordId,
      )
    : [];
  return found?.enterpriseId;
}

type Making = Readonly<{ makes?: readonly MadeLot[]; receipts?: Received['data']['receipts'] }>;

/** On which day a lot was analysed for the record that made it, as was known by an ordinal. */
export function analysesOf(reading: RecordsReading, knownAt: Ordinal) {
  const found = new Map<string, ReadonlyMap<string, string>>();
  return (assayRecordId: string, lotId: string): string | undefined => {
    let analyses = found.get(assayRecordId);
    if (!analyses)
      found.set(assayRecordId, (analyses = analysesIn(reading, assayRecordId, knownAt)));
    return analyses.get(lotId);
  };
}

function analysesIn(
  reading: RecordsReading,
  assayRecordId: string,
  knownAt: Ordinal,
): ReadonlyMap<string, string> {
  const [siteId = '', recordId = ''] = assayRecordId.split('/');
  const [row] = reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE siteId = ? AND recordId = ?`,
    knownAt,
    siteId,
    recordId,
  );
  const { makes = [], receipts = [] } = (row?.data ?? {}) as Making;
  const made = [
    ...makes,
    ...receipts.flatMap((line) => [line.made ?? [], line.surplus ?? []].flat()),
  ];
  return new Map(
    made.flatMap(({ lotId, analysis }) =>
      analysis ? [[lotId, analysis.analysedOn] as const] : [],
    ),
  );
}
