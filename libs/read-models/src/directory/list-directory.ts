import type { Ordinal } from '@lodestone/kernel';
import type { Identifier, Standing } from '@lodestone/ledger';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { foldedText } from '@lodestone/reference/names/fold-text';
import type { IdentityDoubt } from '../client-identities/client';
import { doubtsOf } from '../client-identities/doubts';
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
  /** Of its numbers; absent where there is none. */
  doubts?: readonly IdentityDoubt[];
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
  /** As of which ordinal: the same on every page of one list. */
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

/**
 * Enterprises in the order of their ids, each with its sites. The first page fixes `knownAt` for
 * those that follow: what was registered or decided since is not yet there.
 */
export function listDirectory(
  reading: DirectoryReading,
  question: DirectoryQuestion,
): DirectoryPage {
  const [knownAt, after] =
    question.after === undefined
      ? [reading.ordinal, '']
      : (partsOf(question.after, [0, '']) as readonly [number, string]);
  const limit = limitOf(question);
  const text = foldedText(question.text ?? '');
  // What is nothing but signs is no wish for everything.
  if (text === '' && question.text !== undefined)
    return { enterprises: [], knownAt, next: undefined };
  const rows = reading.rows(
    'enterprises',
    `WHERE enterpriseId > ? AND ordinal <= ? AND (? IS NULL OR enterpriseId = ?)
     AND (? = '' OR instr(searched, ?) > 0 OR EXISTS (SELECT 1 FROM sites
       WHERE sites.enterpriseId = enterprises.enterpriseId AND sites.ordinal <= ?
         AND instr(sites.searched, ?) > 0))
     ORDER BY enterpriseId LIMIT ?`,
    after,
    knownAt,
    question.enterpriseId ?? null,
    question.enterpriseId ?? null,
    text,
    text,
    knownAt,
    text,
    limit + 1,
  );
  const { page, next } = pageOf(rows, limit, ({ enterpriseId }) => cursorOf(knownAt, enterpriseId));
  return { enterprises: page.map((row) => enterpriseOf(reading, row, knownAt)), knownAt, next };
}

function enterpriseOf(
  reading: DirectoryReading,
  row: EnterpriseRow,
  knownAt: Ordinal,
): DirectoryEnterprise {
  const { enterpriseId, name, nameLatin, countryCode, identifiers } = row;
  const sites = sitesKnownAt(reading, enterpriseId, knownAt).map(siteOf);
  const doubts = doubtsOf([{ countryCode, identifiers }]);
  return {
    enterpriseId,
    name,
    nameLatin,
    countryCode,
    identifiers,
    ...(doubts.length > 0 ? { doubts } : {}),
    activities: [...new Set(sites.flatMap(({ activities }) => activities))].sort(),
    sites,
    decisions: decisionsOf(reading, enterpriseId, knownAt),
  };
}

/** The sites of an enterprise that were opened by then. */
export const sitesKnownAt = (
  reading: DirectoryReading,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly SiteRow[] =>
  reading.scan('sites', { enterpriseId }).filter(({ ordinal }) => ordinal <= knownAt);

const decisionsOf = (
  reading: DirectoryReading,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly DirectoryDecision[] =>
  reading
    .scan('decisions', { enterpriseId })
    .filter(({ ordinal }) => ordinal <= knownAt)
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
