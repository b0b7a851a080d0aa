import type { KeyedRows } from '@lodestone/kernel';
import { operatorOn } from './operators';
import { siteKey, type RecordRow, type SiteRow } from './site.rows';

/** A site as acts of one day find it: `enterpriseId` operates it on that day. */
export type SiteOn = Readonly<{
  siteId: string;
  enterpriseId: string;
  countryCode: string;
  /** What tells it from a row, whose `enterpriseId` is of no day. */
  on: string;
}>;

export const siteOn = (site: SiteRow, day: string): SiteOn => ({
  siteId: site.siteId,
  enterpriseId: operatorOn(site, day),
  countryCode: site.countryCode,
  on: day,
});

/** Whose record it is: who operated the site on its day, as was known when it was recorded. */
export const operatorOfRecord = (site: SiteRow, { operatorId }: RecordRow): string =>
  operatorId ?? site.enterpriseId;

/** The same as a row keeps it: nothing where it is who operated the site first. */
export function operatorColumn(
  rows: KeyedRows,
  operatorId: string | undefined,
): Pick<RecordRow, 'operatorId'> {
  const first = rows.get<SiteRow>(siteKey)?.enterpriseId;
  return operatorId === undefined || operatorId === first ? {} : { operatorId };
}
