import type { Ordinal } from '@lodestone/kernel';
import type {
  DatedSiteStanding,
  Identifier,
  MineDeclared,
  Standing,
  StandingOn,
} from '@lodestone/ledger';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { foldedText } from '@lodestone/reference/names/fold-text';
import type { IdentityDoubt } from '../client-identities/client';
import { doubtsOf } from '../client-identities/doubts';
import { lastDay, nameOn, type NameSince } from '../names-since';
import {
  decisionsKnown,
  mergedOn,
  namesKnown,
  predecessorsOn,
  siteDecisionsKnown,
  siteOnDay,
  sitesEverOf,
  sitesOn,
  type Moment,
} from './as-known';
import type { DirectoryReading, EnterpriseRow, SiteRow } from './directory';

/** What an authority decided about a site, and from which day it counts. */
export type DirectorySiteDecision = Omit<DatedSiteStanding, 'mine'> &
  Readonly<{
    recordId: string;
    /** As it was declared with the activities. */
    mine?: MineDeclared;
    fromEnterpriseId?: string;
    toEnterpriseId?: string;
    recordedAt: string;
  }>;

export type DirectorySite = Readonly<{
  siteId: string;
  /** Who operates it on the day. */
  enterpriseId: string;
  name: string;
  nameLatin: string;
  place: Readonly<{ countryCode: string; regionCode?: string; locality: string }>;
  /** What it does on the day; of a closed one what it did last. */
  activities: readonly string[];
  /** What the mine is there for on the day, where that is declared. */
  mine?: MineDeclared;
  closedSince?: string;
  /** In the order in which they were recorded. */
  decisions: readonly DirectorySiteDecision[];
}>;

/** What an authority decided about an enterprise, and from which day it counts. */
export type DirectoryDecision = Standing &
  Readonly<{ recordId: string; name?: string; nameLatin?: string; recordedAt: string }>;

export type DirectoryEnterprise = Readonly<{
  enterpriseId: string;
  /** Its names on the day. */
  name: string;
  nameLatin: string;
  /** In the order of the days from which they hold. */
  names: readonly NameSince[];
  countryCode: string;
  identifiers: readonly Identifier[];
  /** Of its numbers; absent where there is none. */
  doubts?: readonly IdentityDoubt[];
  /** Of all its sites. */
  /** Of all its sites that are not closed. */
  activities: readonly string[];
  /** Those that it operates on the day. */
  sites: readonly DirectorySite[];
  merged?: NonNullable<StandingOn['merged']>;
  /** Enterprises that merged into this one. */
  predecessorIds: readonly string[];
  /** In the order in which they were recorded. */
  decisions: readonly DirectoryDecision[];
}>;

export type DirectoryQuestion = PageOptions &
  Readonly<{
    /** Part of an id, a name in any script, an identifier or a place; former names count as well. */
    text?: string | undefined;
    enterpriseId?: string | undefined;
    /** What held on that day; left out: all that was decided, also for days to come. */
    asOf?: string | undefined;
    knownAt?: Ordinal | undefined;
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
      ? [Math.min(question.knownAt ?? reading.ordinal, reading.ordinal), '']
      : (partsOf(question.after, [0, '']) as readonly [number, string]);
  const moment = { day: question.asOf ?? lastDay, knownAt };
  const limit = limitOf(question);
  const text = foldedText(question.text ?? '');
  // What is nothing but signs is no wish for everything.
  if (text === '' && question.text !== undefined)
    return { enterprises: [], knownAt, next: undefined };
  const rows: EnterpriseRow[] = [];
  for (const row of enterprisesFrom(reading, question, { knownAt, after, text })) {
    if (text === '' || isCalled(reading, row, { text, moment })) rows.push(row);
    if (rows.length > limit) break;
  }
  const { page, next } = pageOf(rows, limit, ({ enterpriseId }) => cursorOf(knownAt, enterpriseId));
  return { enterprises: page.map((row) => enterpriseOf(reading, row, moment)), knownAt, next };
}

const enterprisesFrom = (
  reading: DirectoryReading,
  { enterpriseId: only }: DirectoryQuestion,
  { knownAt, after, text }: Readonly<{ knownAt: Ordinal; after: string; text: string }>,
): Iterable<EnterpriseRow> =>
  reading.eachRow(
    'enterprises',
    `WHERE enterpriseId > ? AND ordinal <= ? AND (? IS NULL OR enterpriseId = ?)
     AND ${mayBeCalled} ORDER BY enterpriseId`,
    after,
    knownAt,
    only ?? null,
    only ?? null,
    ...[text, text, text, text, text],
  );

/** Those that may be meant: found by SQL, in which every site counts that it ever operates. */
const mayBeCalled = `(? = '' OR instr(searched, ?) > 0
  OR EXISTS (SELECT 1 FROM decisions WHERE decisions.enterpriseId = enterprises.enterpriseId
    AND instr(decisions.searched, ?) > 0)
  OR EXISTS (SELECT 1 FROM sites WHERE sites.enterpriseId = enterprises.enterpriseId
    AND instr(sites.searched, ?) > 0)
  OR EXISTS (SELECT 1 FROM siteDecisions JOIN sites ON sites.siteId = siteDecisions.siteId
    WHERE siteDecisions.toEnterpriseId = enterprises.enterpriseId
    AND instr(sites.searched, ?) > 0))`;

/** By a name that it has or had, or by a site that it operates on the day. */
const isCalled = (
  reading: DirectoryReading,
  { enterpriseId, searched }: EnterpriseRow,
  { text, moment }: Readonly<{ text: string; moment: Moment }>,
): boolean =>
  searched.includes(text) ||
  decisionsKnown(reading, enterpriseId, moment.knownAt).some((each) =>
    each.searched.includes(text),
  ) ||
  sitesOn(reading, enterpriseId, moment).some((site) => site.searched.includes(text));

function enterpriseOf(
  reading: DirectoryReading,
  row: EnterpriseRow,
  moment: Moment,
): DirectoryEnterprise {
  const { enterpriseId, countryCode, identifiers } = row;
  const doubts = doubtsOf([{ countryCode, identifiers }]);
  const names = namesKnown(reading, row, moment.knownAt);
  const { name, nameLatin } = nameOn(names, moment.day);
  const sites = sitesOn(reading, enterpriseId, moment).map((site) =>
    siteOf(reading, { ...site, enterpriseId }, moment),
  );
  const open = sites.filter(({ closedSince }) => closedSince === undefined);
  const merged = mergedOn(reading, enterpriseId, moment);
  return {
    enterpriseId,
    name,
    nameLatin,
    names,
    countryCode,
    identifiers,
    ...(doubts.length > 0 ? { doubts } : {}),
    activities: [...new Set(open.flatMap(({ activities }) => activities))].sort(),
    sites,
    ...(merged ? { merged } : {}),
    predecessorIds: predecessorsOn(reading, enterpriseId, moment),
    decisions: decisionsOf(reading, enterpriseId, moment.knownAt),
  };
}

/** Ids of every site that an enterprise operates on some day: also of those that it sold. */
export const sitesEverOperated = (
  reading: DirectoryReading,
  { enterpriseId }: Readonly<{ enterpriseId: string }>,
): readonly string[] =>
  sitesEverOf(reading, enterpriseId, reading.ordinal).map(({ siteId }) => siteId);

const decisionsOf = (
  reading: DirectoryReading,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly DirectoryDecision[] =>
  decisionsKnown(reading, enterpriseId, knownAt).map((decision) => ({
    recordId: decision.recordId,
    type: decision.type,
    effectiveOn: decision.effectiveOn,
    activities: decision.activities,
    ...(decision.name === null ? {} : { name: decision.name }),
    ...(decision.nameLatin === null ? {} : { nameLatin: decision.nameLatin }),
    ...(decision.intoEnterpriseId === null ? {} : { intoEnterpriseId: decision.intoEnterpriseId }),
    recordedAt: decision.recordedAt,
  }));

function siteOf(reading: DirectoryReading, row: SiteRow, moment: Moment): DirectorySite {
  const { countryCode, regionCode, locality } = row;
  const { activities, closedSince, mine } = siteOnDay(reading, row, moment);
  return {
    siteId: row.siteId,
    enterpriseId: row.enterpriseId,
    name: row.name,
    nameLatin: row.nameLatin,
    place: { countryCode, ...(regionCode === null ? {} : { regionCode }), locality },
    activities,
    ...(mine === undefined ? {} : { mine }),
    ...(closedSince === undefined ? {} : { closedSince }),
    decisions: siteDecisionsKnown(reading, row.siteId, moment.knownAt).map((decision) => ({
      recordId: decision.recordId,
      type: decision.type,
      effectiveOn: decision.effectiveOn,
      activities: decision.activities,
      ...(decision.mine === null ? {} : { mine: decision.mine }),
      ...(decision.fromEnterpriseId === null
        ? {}
        : { fromEnterpriseId: decision.fromEnterpriseId }),
      ...(decision.toEnterpriseId === null ? {} : { toEnterpriseId: decision.toEnterpriseId }),
      recordedAt: decision.recordedAt,
    })),
  };
}
