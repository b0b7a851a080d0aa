import { columnsFrom } from '@lodestone/projections';
import { conditionsWith } from '../conditions';
import { lastDay } from '../names-since';
import { nation, type Bearer, type Scope } from './bearers';
import type { ClientScope } from './client';
import { clientTables, type ClientsReading } from './client-tables';
import { componentsOf, type ClientComponent } from './components';
import { decisionsAbout, standingMerges } from './decisions';
import {
  declaredColumns,
  declaredMember,
  registeredColumns,
  registeredMember,
  type Member,
} from './members';
import { calledOn } from './renamings';
import { subjectSql } from './subjects';

/** Those whose numbers lead to one page. */
export type Page = Readonly<{ pageId: string; bearers: readonly Bearer[] }>;

/** A scope of one moment: whose clients, and what the ledger had been told by then. */
export type Known = Readonly<{
  scope: Scope;
  knownAt: number;
  /** Of which the names of enterprises are; left out: those that hold last. */
  day?: string;
}>;

export const knownOf = (reading: ClientsReading, scope: ClientScope): Known => ({
  scope: scope.exporterId ?? nation,
  knownAt: scope.knownAt ?? reading.ordinal,
  day: scope.calledOn ?? scope.asOf ?? lastDay,
});

export const standsAt = 'fromOrdinal <= ? AND untilOrdinal > ?';

export type PagesQuestion = Readonly<{ after: string; isConflicted?: boolean | undefined }>;

/** Every page behind one, in the order of their ids; no further than they are asked for. */
export function* pagesAfter(
  reading: ClientsReading,
  { scope, knownAt }: Known,
  { after, isConflicted }: PagesQuestion,
): Iterable<Page> {
  const conditions = conditionsWith();
  conditions.add('isConflicted = ?', isConflicted === undefined ? undefined : Number(isConflicted));
  const rows = reading.each(
    columnsFrom(clientTables.memberships, 'pageId', 'bearer'),
    `SELECT pageId, bearer FROM memberships
     WHERE scope = ? AND pageId > ? AND ${standsAt} AND ${conditions.sql()} ORDER BY pageId`,
    scope,
    after,
    knownAt,
    knownAt,
    ...conditions.values,
  );
  let page: { pageId: string; bearers: Bearer[] } | undefined;
  for (const { pageId, bearer } of rows) {
    if (page?.pageId === pageId) page.bearers.push(bearer);
    else {
      if (page) yield page;
      page = { pageId, bearers: [bearer] };
    }
  }
  if (page) yield page;
}

/** The page to which an id leads, if anybody within the scope has it. */
export function pageOfClient(
  reading: ClientsReading,
  known: Known,
  clientId: string,
): Page | undefined {
  const pageIds = reading
    .scan('bearers', { clientId, scope: known.scope })
    .flatMap(({ bearer }) => pageIdOf(reading, known, bearer) ?? [])
    .sort();
  return pageIds[0] === undefined ? undefined : pageWithId(reading, known, pageIds[0]);
}

export function pageWithId(reading: ClientsReading, known: Known, pageId: string): Page {
  const { scope, knownAt } = known;
  const rows = reading.rows(
    'memberships',
    `WHERE scope = ? AND pageId = ? AND ${standsAt}`,
    scope,
    pageId,
    knownAt,
    knownAt,
  );
  return { pageId, bearers: rows.map(({ bearer }) => bearer) };
}

export const pageIdOf = (
  reading: ClientsReading,
  { scope, knownAt }: Known,
  bearer: Bearer,
): string | undefined =>
  reading.rows(
    'memberships',
    `WHERE scope = ? AND bearer = ? AND ${standsAt}`,
    scope,
    bearer,
    knownAt,
    knownAt,
  )[0]?.pageId;

/** Everybody on a page, as they were declared and registered, and which groups they make. */
export function componentOfPage(
  reading: ClientsReading,
  known: Known,
  { bearers }: Page,
): ClientComponent<Member> {
  const members = [
    ...inOrder(bearers.flatMap((bearer) => declaredBy(reading, known, bearer))),
    ...inOrder(bearers.flatMap((bearer) => registeredWith(reading, known, bearer))),
  ];
  // Who is there alone was merged with nobody.
  const ids = bearers.length > 1 ? new Set(members.map(({ clientId }) => clientId)) : [];
  const merges = standingMerges(decisionsAbout(reading, ids, known));
  return componentsOf(members, merges)[0] as ClientComponent<Member>;
}

const inOrder = (members: readonly Member[]): readonly Member[] =>
  members.toSorted((a, b) => a.ordinal - b.ordinal || (a.subject < b.subject ? -1 : 1));

/**
 * Declared by the exporter whose scope it is, or named by it: each is looked up, and not all that the
 * scope ever named.
 */
export const isWithin = `(? OR declaredById = ? OR EXISTS (SELECT 1 FROM named
  WHERE named.subject = ${subjectSql.party} AND named.scope = ? AND named.ordinal <= ?))`;

export const withinOf = ({ scope, knownAt }: Known) => [
  Number(scope === nation),
  scope,
  scope,
  knownAt,
];

export const declaredBy = (reading: ClientsReading, known: Known, bearer: Bearer) =>
  reading
    .select(
      declaredColumns,
      `SELECT ref, clientId, declaredById, name, nameLatin, countryCode, identifiers, address,
         endUse, ordinal
       FROM declarations CROSS JOIN clients USING (ref)
       WHERE bearer = ? AND ordinal <= ? AND ${isWithin}`,
      bearer,
      known.knownAt,
      ...withinOf(known),
    )
    .map(declaredMember);

export const registeredWith = (
  reading: ClientsReading,
  { scope, knownAt, day = lastDay }: Known,
  bearer: Bearer,
) =>
  reading
    .select(
      registeredColumns,
      `SELECT enterprises.enterpriseId, clientId, name, nameLatin, countryCode, identifiers,
         enterprises.ordinal
       FROM enterprises CROSS JOIN named ON named.subject = ${subjectSql.enterprise} AND named.scope = ?
       WHERE bearer = ? AND enterprises.ordinal <= ? AND named.ordinal <= ?`,
      scope,
      bearer,
      knownAt,
      knownAt,
    )
    .map((row) => registeredMember(row, calledOn(reading, row, { day, knownAt })));

/** Acts name them, and no declaration is left: each ref stands for itself. */
export const unknownAfter = (
  reading: ClientsReading,
  { scope, knownAt }: Known,
  after: string,
): Iterable<Readonly<{ subject: string }>> =>
  reading.each(
    columnsFrom(clientTables.undeclared, 'subject'),
    `SELECT undeclared.subject FROM undeclared
     CROSS JOIN named ON named.subject = undeclared.subject AND named.scope = undeclared.scope
     WHERE undeclared.scope = ? AND undeclared.subject > ? AND untilOrdinal > ?
       AND named.ordinal <= ?
     ORDER BY undeclared.subject`,
    scope,
    after,
    knownAt,
    knownAt,
  );
