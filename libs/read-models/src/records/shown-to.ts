import { operatorOn, partFor, type NamedSite, type OwnerOf } from '@lodestone/ledger';
import { recordColumns, type RecordRow } from './record';
import type { RecordsReading } from './record-tables';

/** For whom a record is looked for. Undefined of both: for somebody who may see all. */
export type ShownTo = Readonly<{
  /** The enterprise that has to own it, or be the one to which it was declared. */
  forEnterpriseId?: string | undefined;
  /** The enterprise that has to own it. */
  ofEnterpriseId?: string | undefined;
}>;

/**
 * Whether a record may be shown, decided before anything else of it is read. Of one that is not there
 * another one is looked at in its place, whose answer counts for nothing: what is somebody else's and
 * what is not there are found out by the same look-ups, and so in the same time.
 */
export function isShown(
  reading: RecordsReading,
  row: RecordRow | undefined,
  { forEnterpriseId, ofEnterpriseId }: ShownTo,
): row is RecordRow {
  const enterpriseId = forEnterpriseId ?? ofEnterpriseId;
  if (enterpriseId === undefined) return row !== undefined;
  if (row?.enterpriseId === enterpriseId) return true;
  const [newest] = reading.select(recordColumns, newestRecord);
  const looked = row ?? newest;
  if (!looked) return false;
  // All its sites at once: one by one would take as long as the record names many.
  const own = sitesEverOf(reading, enterpriseId);
  const ownerOf: OwnerOf = (named) =>
    own.has(named.siteId) ? operatorNamed(reading, named) : undefined;
  const isDeclared = partFor(enterpriseId, looked, ownerOf) !== undefined;
  return row !== undefined && isDeclared && ofEnterpriseId === undefined;
}

/** Every site that it ever operates. */
function sitesEverOf(reading: RecordsReading, enterpriseId: string): ReadonlySet<string> {
  const opened = reading.rows('sites', 'WHERE enterpriseId = ?', enterpriseId);
  const transferred = reading.scan('transfers', { toEnterpriseId: enterpriseId });
  return new Set([...opened, ...transferred].map(({ siteId }) => siteId));
}

/** Of a site that changed hands it is told by the record, or by the day. */
function operatorNamed(reading: RecordsReading, named: NamedSite): string | undefined {
  const { siteId } = named;
  const site = reading.get('sites', siteId);
  const transfers = reading.scan('transfers', { siteId });
  if (!site || transfers.length === 0) return site?.enterpriseId;
  if ('day' in named) return operatorOn({ ...site, transfers }, named.day);
  return reading.scan('records', { siteId, recordId: named.recordId })[0]?.enterpriseId;
}

/** In the columns of `recordsKnownAt`. */
const newestRecord = `
  SELECT ordinal, siteId, recordId, enterpriseId, type, recordedAt, revision, channel, contentDigest,
    targetRecordId, declaredId, reversedDeclaredId, statedDeclaredId, NULL AS voidedByRecordId, NULL AS voidedAtOrdinal, NULL AS restoredAtOrdinal,
    NULL AS reason, NULL AS correctedByRecordId, occurredOn, reversedOn, statedOn, data
  FROM records ORDER BY ordinal DESC, line DESC LIMIT 1`;
