import type { RecordedEvent } from '@lodestone/kernel';
import { versionsIn, type Act, type LicenceEvent, type SiteRecord } from '@lodestone/ledger';
import { json, textOf, type Reading, type Rows } from '@lodestone/projections';

/** What was told of licences, and what exports say to be under them. */
export const licenceTables = {
  /** The file of each: its records, in the order of telling. */
  licenceRecords: {
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
  },
  /** Which licence has a number, and since when. */
  licenceNumbers: {
    columns: { licenceNumber: 'text', licenceId: 'text', exporterId: 'text' },
    indexes: { number: ['licenceNumber'] },
  },
  /** Grams that exports name under an item, as signed lines: what is put right comes and goes. */
  licenceUses: {
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
  },
} as const;

type Tables = typeof licenceTables;

export type LicencesReading = Pick<Reading<Tables>, 'scan' | 'select' | 'rows' | 'ordinal'>;

export type LicenceRows = Pick<Rows<Tables>, 'append' | 'scan'>;

export function addLicenceRecord(
  { event, metadata: { recordedAt } }: RecordedEvent<LicenceEvent>,
  rows: LicenceRows,
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
export function addLicenceUses(event: SiteRecord, rows: LicenceRows): void {
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
