import type { Ordinal } from '@lodestone/kernel';
import { analysesToldBy, analysisOfParts, isAct, type AnalysisTold } from '@lodestone/ledger';
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

/**
 * The records by which another came to say what it says now, as was known by an ordinal: the newest last.
 * CROSS keeps the order of the two: for the order of its rows SQLite would else walk all records of the site.
 */
export const correctionsOf = (
  reading: RecordsReading,
  { siteId, recordId }: Readonly<{ siteId: string; recordId: string }>,
  knownAt: Ordinal,
): ReadonlyArray<RowOfColumns<typeof repairColumns>> =>
  reading.select(
    repairColumns,
    `SELECT told.ordinal, told.siteId, told.recordId, told.targetRecordId, told.reversedOn,
       told.statedOn, told.recordedAt
     FROM corrections CROSS JOIN records AS told
       ON told.siteId = corrections.siteId AND told.recordId = corrections.correctedByRecordId
     WHERE corrections.siteId = ? AND corrections.recordId = ? AND corrections.ordinal <= ?
     ORDER BY told.ordinal`,
    siteId,
    recordId,
    knownAt,
  );

/** On which day lots were analysed for the record of their figures, as was known by an ordinal. */
export function analysesOf(reading: RecordsReading, knownAt: Ordinal) {
  const found = new Map<string, AnalysesIn>();
  return (assayRecordId: string, lotId: string): AnalysisTold | undefined => {
    let analyses = found.get(assayRecordId);
    if (!analyses)
      found.set(assayRecordId, (analyses = analysesIn(reading, assayRecordId, knownAt)));
    return analyses.ofLots.get(lotId) ?? analyses.ofParts;
  };
}

type AnalysesIn = Readonly<{
  ofLots: ReadonlyMap<string, AnalysisTold>;
  /** Of what was split off, and has a name of its own. */
  ofParts?: AnalysisTold | undefined;
}>;

function analysesIn(reading: RecordsReading, assayRecordId: string, knownAt: Ordinal): AnalysesIn {
  const [siteId = '', recordId = ''] = assayRecordId.split('/');
  const [row] = reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE siteId = ? AND recordId = ?`,
    knownAt,
    siteId,
    recordId,
  );
  const event = row && { type: row.type, data: row.data };
  if (!event || !isAct(event)) return { ofLots: new Map() };
  return { ofLots: analysesToldBy(event), ofParts: analysisOfParts(event) };
}
