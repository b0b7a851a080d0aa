import type { Ordinal } from '@lodestone/kernel';
import {
  operatorOn,
  operatorsSince,
  partFor,
  type Awaited,
  type IsOwn,
  type NamedSite,
} from '@lodestone/ledger';
import { receiptsTold } from './movements-beside';
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
  { forEnterpriseId, ofEnterpriseId, knownAt }: ShownTo & Readonly<{ knownAt: Ordinal }>,
): row is RecordRow {
  const enterpriseId = forEnterpriseId ?? ofEnterpriseId;
  if (enterpriseId === undefined) return row !== undefined;
  if (row?.enterpriseId === enterpriseId) return true;
  const [newest] = reading.select(recordColumns, newestRecord);
  const looked = row ?? newest;
  if (!looked) return false;
  const isOwn = ownSitesOf(reading, { enterpriseId, knownAt });
  const isDeclared = partFor(enterpriseId, looked, isOwn) !== undefined;
  return row !== undefined && isDeclared && ofEnterpriseId === undefined;
}

/** Whether a site was an enterprise's when something was told there, or is where its goods arrive. */
export function ownSitesOf(
  reading: RecordsReading,
  { enterpriseId, knownAt }: Readonly<{ enterpriseId: string; knownAt: Ordinal }>,
): IsOwn {
  // All its sites at once: one by one would take as long as the record names many.
  const own = sitesEverOf(reading, enterpriseId);
  return (named) => {
    if (!own.has(named.siteId)) return false;
    return 'since' in named
      ? isAwaited(reading, named, { enterpriseId, knownAt })
      : operatorNamed(reading, named) === enterpriseId;
  };
}

/** Every site that it ever operates. */
function sitesEverOf(reading: RecordsReading, enterpriseId: string): ReadonlySet<string> {
  const opened = reading.rows('sites', 'WHERE enterpriseId = ?', enterpriseId);
  const transferred = reading.scan('transfers', { toEnterpriseId: enterpriseId });
  return new Set([...opened, ...transferred].map(({ siteId }) => siteId));
}

/** Of a site that it operates on a later day, as far as was known: see `isAwaitedBy` of the ledger. */
function isAwaited(
  reading: RecordsReading,
  { siteId, since, lines }: Awaited & Readonly<{ siteId: string }>,
  { enterpriseId, knownAt }: Readonly<{ enterpriseId: string; knownAt: Ordinal }>,
): boolean {
  const site = reading.get('sites', siteId);
  const known = reading.scan('transfers', { siteId }).filter(({ ordinal }) => ordinal <= knownAt);
  if (!site || !operatorsSince({ ...site, transfers: known }, since).has(enterpriseId))
    return false;
  const receiptsOf = receiptsTold(reading, knownAt);
  return lines.some(({ movementId, lotId }) => {
    const receipts = receiptsOf(movementId, lotId).flatMap(({ otherRecordId, line }) => {
      const [bySiteId, recordId] = otherRecordId.split('/');
      if (bySiteId !== siteId || recordId === undefined) return [];
      const [record] = reading.scan('records', { siteId, recordId });
      return [{ closes: line.closes, isOurs: record?.enterpriseId === enterpriseId }];
    });
    return receipts.some(({ isOurs }) => isOurs) || !receipts.some(({ closes }) => closes);
  });
}

/** Of a site that changed hands it is told by the record, or by the day. */
function operatorNamed(
  reading: RecordsReading,
  named: Exclude<NamedSite, Awaited>,
): string | undefined {
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
