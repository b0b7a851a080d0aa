import { columnsFrom } from '@lodestone/projections';
import { conditionsWith } from '../conditions';
import { clientTables, type ClientRole, type ClientsReading } from './client-tables';
import {
  pagesAfter,
  pageWithId,
  standsAt,
  type Known,
  type Page,
  type PagesQuestion,
} from './memberships';
import { subjectSql } from './subjects';

/** Only pages of somebody who was ever named so within the scope, or whom this exporter ever had. */
export type Among = Readonly<{
  role?: ClientRole | undefined;
  ofExporterId?: string | undefined;
}>;

const pageColumns = columnsFrom(clientTables.memberships, 'pageId');

/** From so many each is looked up in a few milliseconds; of more the next page is soon come to. */
const fewMax = 1_000;

/**
 * Every such page behind one, in the order of their ids; no further than they are asked for. Of few
 * who may be on one their pages are looked up, of many those that come are looked at.
 */
export function* pagesAmong(
  reading: ClientsReading,
  known: Known,
  { after, isConflicted, role, ofExporterId }: PagesQuestion & Among,
  gatheredMax: number = fewMax,
): Iterable<Page> {
  const sets = [
    ...(ofExporterId === undefined ? [] : [ofExporter(ofExporterId)]),
    ...(role === undefined ? [] : [inRole(known, role)]),
  ];
  if (sets.length === 0) {
    yield* pagesAfter(reading, known, { after, isConflicted });
    return;
  }
  const [least] = sets
    .map((set) => ({ set, count: countOf(reading, set, gatheredMax) }))
    .sort(byCount);
  const few = least && least.count < gatheredMax ? least.set : undefined;
  const conditions = conditionsWith();
  conditions.add('memberships.scope = ?', known.scope);
  // Not by the ids of all pages, where the bearers are known.
  conditions.add(few ? '+pageId > ?' : 'pageId > ?', after);
  conditions.add(standsAt, known.knownAt, known.knownAt);
  conditions.add('isConflicted = ?', isConflicted === undefined ? undefined : Number(isConflicted));
  for (const set of sets) if (set !== few) conditions.add(set.has, ...set.values);
  const pages = few
    ? reading.each(
        pageColumns,
        `WITH few AS (${few.bearers})
         SELECT DISTINCT pageId FROM few
         CROSS JOIN memberships ON memberships.bearer = few.bearer
         WHERE ${conditions.sql()} ORDER BY pageId`,
        ...few.values,
        ...conditions.values,
      )
    : reading.each(
        pageColumns,
        `SELECT DISTINCT pageId FROM memberships WHERE ${conditions.sql()} ORDER BY pageId`,
        ...conditions.values,
      );
  for (const { pageId } of pages) yield pageWithId(reading, known, pageId);
}

/** Some bearers, and whether that of a membership is among them; in SQL, with the values of either. */
type SomeBearers = Readonly<{
  bearers: string;
  has: string;
  values: readonly string[];
}>;

const ofExporter = (exporterId: string): SomeBearers => ({
  bearers: 'SELECT bearer FROM bearers WHERE scope = ?',
  has: 'EXISTS (SELECT 1 FROM bearers WHERE scope = ? AND bearer = memberships.bearer)',
  values: [exporterId],
});

const inRole = ({ scope }: Known, role: ClientRole): SomeBearers => ({
  bearers: `SELECT bearer FROM inRoles CROSS JOIN declarations ON ref = substr(subject, 7)
      WHERE inRoles.scope = ? AND role = ?
    UNION ALL SELECT bearer FROM inRoles
      CROSS JOIN enterprises ON enterpriseId = substr(subject, 12)
      WHERE inRoles.scope = ? AND role = ?`,
  has: `(EXISTS (SELECT 1 FROM declarations
      CROSS JOIN inRoles ON inRoles.subject = ${subjectSql.party}
      WHERE declarations.bearer = memberships.bearer AND inRoles.scope = ? AND role = ?)
    OR EXISTS (SELECT 1 FROM enterprises
      CROSS JOIN inRoles ON inRoles.subject = ${subjectSql.enterprise}
      WHERE enterprises.bearer = memberships.bearer AND inRoles.scope = ? AND role = ?))`,
  values: [scope, role, scope, role],
});

/** No further than it matters. */
function countOf(reading: ClientsReading, { bearers, values }: SomeBearers, max: number): number {
  const [found] = reading.tuples(
    ['integer'],
    `WITH few AS (${bearers} LIMIT ?) SELECT count(*) FROM few`,
    ...values,
    max,
  );
  return found?.[0] ?? 0;
}

const byCount = (a: Readonly<{ count: number }>, b: Readonly<{ count: number }>): number =>
  a.count - b.count;
