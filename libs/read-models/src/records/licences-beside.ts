import type { Ordinal } from '@lodestone/kernel';
import { standingOf, type KnownLicence, type LicenceEvent } from '@lodestone/ledger';
import type { RecordsReading } from './record-tables';

type AskedLicence = Readonly<{
  exporterId: string;
  licenceNumber: string;
  /** The day of the act. */
  day: string;
}>;

/** A licence of the exporter as it stood on a day, as was known by then. */
export function licenceBeside(
  reading: RecordsReading,
  { exporterId, licenceNumber, day }: AskedLicence,
  knownAt: Ordinal,
): KnownLicence | undefined {
  const numbered = reading
    .scan('licenceNumbers', { licenceNumber })
    .find((each) => each.exporterId === exporterId && each.ordinal <= knownAt);
  if (!numbered) return undefined;
  const { licenceId } = numbered;
  const told = reading
    .scan('licenceRecords', { licenceId })
    .filter(({ ordinal }) => ordinal <= knownAt)
    .map(({ type, data }) => ({ type, data }) as LicenceEvent)
    .sort((a, b) => compared(a.data.occurredOn, b.data.occurredOn));
  const { granted } = standingOf(told);
  if (!granted) return undefined;
  const { state, terms } = standingOf(told.filter(({ data }) => data.occurredOn <= day));
  const { route, validFrom, expiresOn } = granted;
  return { licenceId, route, state, validFrom, expiresOn, terms };
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Earlier = Readonly<{
  exporterId: string;
  licenceNumber: string;
  /** At which ordinal the record became known that is asked for. */
  told: Ordinal;
  knownAt: Ordinal;
}>;

/** The first export of the exporter under a licence that was told before, as far as it stands. */
export function exportBeforeUnder(
  reading: RecordsReading,
  { exporterId, licenceNumber, told, knownAt }: Earlier,
): string | undefined {
  const [earlier] = reading.select(
    { told: 'integer' },
    `SELECT told FROM returns
     WHERE kind = 'licence' AND name = ? AND byId = ? AND told < ? AND ordinal <= ?
     GROUP BY told HAVING sum(massGrams) > 0 ORDER BY told LIMIT 1`,
    licenceNumber,
    exporterId,
    told,
    knownAt,
  );
  if (!earlier) return undefined;
  const [record] = reading.rows('records', 'WHERE ordinal = ?', earlier.told);
  return record && `${record.siteId}/${record.recordId}`;
}
