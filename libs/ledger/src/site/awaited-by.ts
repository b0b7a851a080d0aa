import type { KeyedRows } from '@lodestone/kernel';
import type { Awaited, AwaitedLine } from '../records/declared-to';
import { operatorsSince } from './operators';
import { operatorOfRecord } from './site-on';
import { receivedKey, recordRowOf, siteRowOf, type ReceivedRow, type SiteRow } from './site.rows';

/**
 * Whether goods on their way to this site are of an enterprise that operates it from a later day on:
 * of some line the rest is still to come, or it has received it itself.
 */
export function isAwaitedBy(
  own: KeyedRows,
  enterpriseId: string,
  { since, lines }: Awaited,
): boolean {
  const site = siteRowOf(own);
  if (!site || !operatorsSince(site, since).has(enterpriseId)) return false;
  return lines.some((line) => !isClosedByOthers(own, line, { site, enterpriseId }));
}

function isClosedByOthers(
  own: KeyedRows,
  { movementId, lotId }: AwaitedLine,
  { site, enterpriseId }: Readonly<{ site: SiteRow; enterpriseId: string }>,
): boolean {
  const receipts = own.get<ReceivedRow>(receivedKey(movementId, lotId))?.receipts ?? [];
  const isOurs = ({ recordId }: Readonly<{ recordId: string }>): boolean => {
    const record = recordRowOf(own, recordId);
    return record !== undefined && operatorOfRecord(site, record) === enterpriseId;
  };
  return receipts.some(({ closes }) => closes) && !receipts.some(isOurs);
}
