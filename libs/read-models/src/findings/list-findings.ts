import type { Ordinal, RefusalDetail } from '@lodestone/kernel';
import { findingCodeOf, type Basis, type FindingCode } from '@lodestone/reference';
import { columnsFrom, existing, type RowOf, type RowOfColumns } from '@lodestone/projections';
import { conditionsWith, type Conditions } from '../conditions';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import type { FindingsReading } from './findings';
import { findingRules } from './rules';
import type { FindingRule, ToldTo } from './rule';
import { findingsTable } from './tell';

export type FindingState = 'open' | 'closed';

/** What only a history shows to be wrong, as it stood at the ordinal that was asked for. */
export type Finding = Readonly<{
  findingId: string;
  rule: FindingCode;
  en: string;
  zh: string;
  severity: FindingRule<never>['severity'];
  basis: Basis;
  state: FindingState;
  /** Since when it is open without interruption, or had been. */
  openedAtOrdinal: Ordinal;
  closedAtOrdinal?: Ordinal;
  /** What it says, it says since then. */
  sinceOrdinal: Ordinal;
  enterpriseId: string;
  /** Its own enterprise beside the authorities, or these alone. */
  toldTo: ToldTo;
  siteId?: string;
  /** By this day all that it rests on had happened. */
  occurredOn: string;
  /** Those that it rests on, where they are few: each with the path that answers it. */
  records: ReadonlyArray<Readonly<{ siteId: string; recordId: string; path: string }>>;
  /** And where they are many, the path that lists them. */
  listedAt?: string;
  detail: RefusalDetail;
}>;

export type FindingsQuestion = PageOptions &
  Readonly<{
    rules?: readonly string[] | undefined;
    enterpriseId?: string | undefined;
    /** Who asks, if an enterprise: it hears of what is its own, and not of what others did. */
    forEnterpriseId?: string | undefined;
    siteId?: string | undefined;
    state?: FindingState | undefined;
    /** What had happened by this civil date. */
    asOf?: string | undefined;
    knownAt?: Ordinal | undefined;
  }>;

export type FindingsPage = Readonly<{
  findings: readonly Finding[];
  /** As of which ordinal: the same on every page of one list. */
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

const columns = columnsFrom(
  findingsTable,
  'findingId',
  'sinceOrdinal',
  'state',
  'openedAtOrdinal',
  'toldTo',
  'rule',
  'subject',
  'siteId',
  'enterpriseId',
  'occurredOn',
  'recordIds',
  'listedAt',
  'detail',
);

/** The newest row of each finding by the ordinal that is the first parameter. */
const known = `
  SELECT findingId, sinceOrdinal, state, openedAtOrdinal, toldTo, rule, subject, siteId,
    enterpriseId, occurredOn, recordIds, listedAt, detail
  FROM findings
  WHERE sinceOrdinal <= ?1 AND NOT EXISTS (
    SELECT 1 FROM findings AS later
    WHERE later.findingId = findings.findingId
      AND later.sinceOrdinal > findings.sinceOrdinal AND later.sinceOrdinal <= ?1)`;

/** Those of which something was said last come first; of one moment in the order of their ids. */
export function listFindings(reading: FindingsReading, question: FindingsQuestion): FindingsPage {
  const [knownAt, since, id] =
    question.after === undefined
      ? [question.knownAt ?? reading.ordinal, Number.MAX_SAFE_INTEGER, '']
      : (partsOf(question.after, [0, 0, '']) as readonly [number, number, string]);
  const limit = limitOf(question);
  const conditions = conditionsOf(question);
  conditions.add('(sinceOrdinal < ? OR (sinceOrdinal = ? AND findingId > ?))', since, since, id);
  const rows = reading.select(
    columns,
    `${known} AND ${conditions.sql()} ORDER BY sinceOrdinal DESC, findingId LIMIT ?`,
    knownAt,
    ...conditions.values,
    limit + 1,
  );
  const { page, next } = pageOf(rows, limit, (row) =>
    cursorOf(knownAt, row.sinceOrdinal, row.findingId),
  );
  return { findings: page.map(findingOf), knownAt, next };
}

function conditionsOf(question: FindingsQuestion): Conditions {
  const { rules, enterpriseId, forEnterpriseId, siteId, state, asOf } = question;
  const conditions = conditionsWith();
  conditions.addOneOf('rule', rules);
  conditions.add('enterpriseId = ?', enterpriseId);
  conditions.add("enterpriseId = ? AND toldTo = 'enterprise'", forEnterpriseId);
  conditions.add('siteId = ?', siteId);
  conditions.add('state = ?', state);
  conditions.add('occurredOn <= ?', asOf);
  return conditions;
}

export type FindingQuestion = Readonly<{
  findingId: string;
  knownAt?: Ordinal | undefined;
  /** Whose it has to be; undefined for who may see all. */
  ofEnterpriseId?: string | undefined;
}>;

/** What it said before, and when it was open and closed, oldest first. */
export type FindingWithHistory = Finding &
  Readonly<{
    history: ReadonlyArray<Pick<Finding, 'sinceOrdinal' | 'state' | 'occurredOn' | 'detail'>>;
  }>;

export function findFinding(
  reading: FindingsReading,
  { findingId, knownAt = reading.ordinal, ofEnterpriseId }: FindingQuestion,
): FindingWithHistory | undefined {
  const rows = reading
    .scan('findings', { findingId })
    .filter(({ sinceOrdinal }) => sinceOrdinal <= knownAt);
  const newest = rows.at(-1);
  if (!newest) return undefined;
  if (!isToldTo(newest, ofEnterpriseId)) return undefined;
  const history = rows.map(({ sinceOrdinal, state, occurredOn, detail }) => ({
    sinceOrdinal,
    state,
    occurredOn,
    detail,
  }));
  return { ...findingOf(newest), history };
}

const isToldTo = (row: FindingRow, enterpriseId: string | undefined): boolean =>
  enterpriseId === undefined || (row.enterpriseId === enterpriseId && row.toldTo === 'enterprise');

type FindingRow = RowOf<typeof findingsTable> | RowOfColumns<typeof columns>;

function findingOf(row: FindingRow): Finding {
  const { findingId, rule, state, openedAtOrdinal, sinceOrdinal, siteId } = row;
  const { severity, basis } = existing(
    findingRules.find(({ code }) => code === rule),
    'a finding is of a rule',
  );
  const { en, zh } = existing(findingCodeOf(rule), 'a rule has a name');
  return {
    findingId,
    rule,
    en,
    zh,
    severity,
    basis,
    state,
    openedAtOrdinal,
    ...(state === 'closed' ? { closedAtOrdinal: sinceOrdinal } : {}),
    sinceOrdinal,
    enterpriseId: row.enterpriseId,
    toldTo: row.toldTo,
    ...(siteId === '' ? {} : { siteId }),
    occurredOn: row.occurredOn,
    records: row.recordIds.map(linkOf),
    ...(row.listedAt === '' ? {} : { listedAt: row.listedAt }),
    detail: row.detail,
  };
}

function linkOf(name: string): Finding['records'][number] {
  const [siteId = '', recordId = ''] = name.split('/');
  return { siteId, recordId, path: `/sites/${siteId}/records/${recordId}` };
}
