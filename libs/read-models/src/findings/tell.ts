import type { Ordinal, RefusalDetail } from '@lodestone/kernel';
import { findingIdOf, operatorOn } from '@lodestone/ledger';
import type { FindingCode } from '@lodestone/reference';
import { existing, json, textOf, type KeyedTable, type Rows } from '@lodestone/projections';
import { sitesTable } from '../records/declared';
import { transfersTable } from '../transfers';

import type { Found, ToldTo } from './rule';

/**
 * What was said of a finding since an ordinal. A row never changes: one that is no more, or says
 * something else, has a newer one. So what was known at an ordinal is the newest row up to there.
 */
export const findingsTable = {
  key: ['findingId', 'sinceOrdinal'],
  columns: {
    findingId: 'text',
    sinceOrdinal: 'integer',
    state: textOf<'open' | 'closed'>(),
    /** Since when it is open without interruption; of a closed one, since when it had been. */
    openedAtOrdinal: 'integer',
    toldTo: textOf<ToldTo>(),
    rule: textOf<FindingCode>(),
    subject: 'text',
    /** Empty of what is not of one site. */
    siteId: 'text',
    /** Whose it is. */
    enterpriseId: 'text',
    occurredOn: 'text',
    /** `siteId/recordId` of each. */
    recordIds: json<readonly string[]>(),
    /** Empty where they are few. */
    listedAt: 'text',
    detail: json<RefusalDetail>(),
  },
  indexes: {
    since: ['sinceOrdinal'],
    enterprise: ['enterpriseId', 'sinceOrdinal'],
    site: ['siteId', 'sinceOrdinal'],
    rule: ['rule', 'sinceOrdinal'],
  },
} as const satisfies KeyedTable;

export const tellingTables = {
  findings: findingsTable,
  sites: sitesTable,
  transfers: transfersTable,
} as const;

export type TellingRows = Rows<typeof tellingTables>;

/** What the rules found of some subjects before an event and find after it. */
export type Change = Readonly<{ before: readonly Found[]; after: readonly Found[] }>;

export function tell({ before, after }: Change, rows: TellingRows, ordinal: Ordinal): void {
  if (before.length === 0 && after.length === 0) return;
  const was = byId(before);
  const is = byId(after);
  for (const [findingId, found] of is) {
    const old = was.get(findingId);
    if (old && isSame(old, found)) continue;
    const openedAtOrdinal = old ? newest(rows, findingId).openedAtOrdinal : ordinal;
    put(rows, { findingId, found, sinceOrdinal: ordinal, openedAtOrdinal });
  }
  for (const findingId of was.keys()) {
    if (is.has(findingId)) continue;
    const row = newest(rows, findingId);
    rows.put('findings', { ...row, sinceOrdinal: ordinal, state: 'closed' });
  }
}

const byId = (some: readonly Found[]): ReadonlyMap<string, Found> =>
  new Map(some.map((found) => [findingIdOf(found.code, found.subject), found]));

const isSame = (a: Found, b: Found): boolean =>
  a.occurredOn === b.occurredOn &&
  JSON.stringify([a.recordIds, a.listedAt, a.detail]) ===
    JSON.stringify([b.recordIds, b.listedAt, b.detail]);

const newest = (rows: TellingRows, findingId: string) =>
  existing(rows.scan('findings', { findingId }).at(-1), 'what was found stands in a row');

type Told = Readonly<{
  findingId: string;
  found: Found;
  sinceOrdinal: Ordinal;
  openedAtOrdinal: Ordinal;
}>;

function put(rows: TellingRows, { findingId, found, sinceOrdinal, openedAtOrdinal }: Told): void {
  const { code: rule, subject, siteId = '', occurredOn, detail } = found;
  const { toldTo = 'enterprise', recordIds = [], listedAt = '' } = found;
  const enterpriseId = found.enterpriseId ?? operatorIn(rows, siteId, occurredOn);
  rows.put('findings', {
    findingId,
    sinceOrdinal,
    state: 'open',
    openedAtOrdinal,
    toldTo,
    rule,
    subject,
    siteId,
    enterpriseId,
    occurredOn,
    recordIds,
    listedAt,
    detail,
  });
}

/** Whose a finding of that day is that is made now. */
function operatorIn(rows: TellingRows, siteId: string, day: string): string {
  const site = existing(
    rows.get('sites', siteId),
    'a site is opened before anything is found there',
  );
  return operatorOn({ ...site, transfers: rows.scan('transfers', { siteId }) }, day);
}
