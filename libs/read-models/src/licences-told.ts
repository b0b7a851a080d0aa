import type { RecordedEvent } from '@lodestone/kernel';
import { versionsIn, type Act, type LicenceEvent, type SiteRecord } from '@lodestone/ledger';
import { json, textOf, type Reading, type Rows } from '@lodestone/projections';

/** The file of each licence: its records, in the order of telling. */
export const licenceRecordsTable = {
  columns: {
    licenceId: 'text',
    exporterId: 'text',
    recordId: 'text?',
    type: textOf<LicenceEvent['type']>(),
    occurredOn: 'text',
    recordedAt: 'text',
    data: json<LicenceEvent['data']>(),
  },
  indexes: { licence: ['licenceId'], exporter: ['exporterId'] },
} as const;

/** Which licence has a number, and since when. */
export const licenceNumbersTable = {
  columns: { licenceNumber: 'text', licenceId: 'text', exporterId: 'text' },
  indexes: { number: ['licenceNumber'] },
} as const;

/** Grams that exports name under an item, as signed lines: what is put right comes and goes. */
export const licenceUsesTable = {
  columns: {
    licenceNumber: 'text',
    item: 'integer',
    /** Whose export it is. */
    exporterId: 'text',
    siteId: 'text',
    recordId: 'text',
    occurredOn: 'text',
    massGrams: 'integer',
  },
  indexes: { number: ['licenceNumber'], record: ['siteId', 'recordId'] },
} as const;

type Files = Readonly<{
  licenceRecords: typeof licenceRecordsTable;
  licenceNumbers: typeof licenceNumbersTable;
}>;

type Uses = Readonly<{ licenceUses: typeof licenceUsesTable }>;

export type LicencesReading = Pick<Reading<Files & Uses>, 'scan' | 'rows' | 'ordinal'>;

export function addLicenceRecord(
  { event, metadata: { recordedAt } }: RecordedEvent<LicenceEvent>,
  rows: Pick<Rows<Files>, 'append'>,
): void {
  const { licenceId, exporterId, occurredOn } = event.data;
  rows.append('licenceRecords', {
    licenceId,
    exporterId,
    recordId: event.type === 'LicenceApplied' ? null : event.data.recordId,
    type: event.type,
    occurredOn,
    recordedAt,
    data: event.data,
  });
  if (event.type !== 'LicenceGranted') return;
  const { licenceNumber } = event.data;
  rows.append('licenceNumbers', { licenceNumber, licenceId, exporterId });
}

/** Of an export, and of what takes one back or puts one right. */
export function addLicenceUses(event: SiteRecord, rows: Pick<Rows<Uses>, 'append'>): void {
  const { before, after } = versionsIn(event);
  for (const use of usesIn(before)) {
    rows.append('licenceUses', { ...use, massGrams: -use.massGrams });
  }
  for (const use of usesIn(after)) rows.append('licenceUses', use);
}

function usesIn(act: Act | undefined) {
  if (act?.type !== 'Exported') return [];
  const { exporterId, siteId, recordId, occurredOn, goods } = act.data;
  return goods.flatMap(({ licences = [] }) =>
    licences.map(({ licenceNumber, item, massGrams }) => ({
      licenceNumber,
      item,
      exporterId,
      siteId,
      recordId,
      occurredOn,
      massGrams,
    })),
  );
}
