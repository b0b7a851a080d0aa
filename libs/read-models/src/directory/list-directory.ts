import type { Identifier, Standing } from '@lodestone/ledger';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { foldedText } from '@lodestone/reference/names/fold-text';
import type { DirectoryReading, EnterpriseRow, SiteRow } from './directory';

export type DirectorySite = Readonly<{
  siteId: string;
  enterpriseId: string;
  name: string;
  nameLatin: string;
  place: Readonly<{ countryCode: string; regionCode?: string; locality: string }>;
  activities: readonly string[];
}>;

/** What an authority decided about an enterprise, and from which day it counts. */
export type DirectoryDecision = Standing & Readonly<{ recordId: string; recordedAt: string }>;

export type DirectoryEnterprise = Readonly<{
  enterpriseId: string;
  name: string;
  nameLatin: string;
  countryCode: string;
  identifiers: readonly Identifier[];
  /** Of all its sites. */
  activities: readonly string[];
  sites: readonly DirectorySite[];
  /** In the order in which they were recorded. */
  decisions: readonly DirectoryDecision[];
}>;

export type DirectoryQuestion = PageOptions &
  Readonly<{
    /** Part of an id, a name in any script, an identifier or a place. */
    text?: string | undefined;
    enterpriseId?: string | undefined;
  }>;

export type DirectoryPage = Readonly<{
  enterprises: readonly DirectoryEnterprise[];
  next: Cursor | undefined;
}>;

/** Enterprises in the order of their ids, each with its sites. */
export function listDirectory(
  reading: DirectoryReading,
  question: DirectoryQuestion,
): DirectoryPage {
  const after = question.after === undefined ? '' : String(partsOf(question.after, [''])[0]);
  const limit = limitOf(question);
  const text = foldedText(question.text ?? '');
  // What is nothing but signs is no wish for everything.
  if (text === '' && question.text !== undefined) return { enterprises: [], next: undefined };
  const rows = reading.rows(
    'enterprises',
    `WHERE enterpriseId > ? AND (? IS NULL OR enterpriseId = ?)
     AND (? = '' OR instr(searched, ?) > 0 OR EXISTS (SELECT 1 FROM sites
       WHERE sites.enterpriseId = enterprises.enterpriseId AND instr(sites.searched, ?) > 0))
     ORDER BY enterpriseId LIMIT ?`,
    after,
    question.enterpriseId ?? null,
    question.enterpriseId ?? null,
    text,
    text,
    text,
    limit + 1,
  );
  const { page, next } = pageOf(rows, limit, ({ enterpriseId }) => cursorOf(enterpriseId));
  return { enterprises: page.map((row) => enterpriseOf(reading, row)), next };
}

function enterpriseOf(reading: DirectoryReading, row: EnterpriseRow): DirectoryEnterprise {
  const { enterpriseId, name, nameLatin, countryCode, identifiers } = row;
  const sites = reading.scan('sites', { enterpriseId }).map(siteOf);
  return {
    enterpriseId,
    name,
    nameLatin,
    countryCode,
    identifiers,
    activities: [...new Set(sites.flatMap(({ activities }) => activities))].sort(),
    sites,
    decisions: decisionsOf(reading, enterpriseId),
  };
}

const decisionsOf = (
  reading: DirectoryReading,
  enterpriseId: string,
): readonly DirectoryDecision[] =>
  reading
    .scan('decisions', { enterpriseId })
    .map(({ recordId, type, effectiveOn, activities, recordedAt }) => ({
      recordId,
      type,
      effectiveOn,
      activities,
      recordedAt,
    }));

function siteOf({ countryCode, regionCode, locality, ...row }: SiteRow): DirectorySite {
  return {
    siteId: row.siteId,
    enterpriseId: row.enterpriseId,
    name: row.name,
    nameLatin: row.nameLatin,
    place: { countryCode, ...(regionCode === null ? {} : { regionCode }), locality },
    activities: row.activities,
  };
}
