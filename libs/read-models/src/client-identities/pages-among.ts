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
): Iterable<Page> {
  const sets = [
    ...(ofExporterId === undefined ? [] : [ofExporter(ofExporterId)]),
    ...(role === undefined ? [] : [inRole(known, role)]),
  ];
  if (sets.length === 0) {
    yield* pagesAfter(reading, known, { after, isConflicted });
    return;
  }
  const [least] = sets.map((set) => ({ set, count: countOf(reading, set) })).sort(byCount);
  const few = least && least.count < fewMax ? least.set : undefined;
  const conditions = conditionsWith();
  conditions.add('memberships.scope = ?', known.scope);
  // Not by the ids of all pages, where the bearers are known.
  conditions.add(few ? '+pageId > ?' : 'pageId > ?', after);
  conditions.add(standsAt, known.knownAt, known.knownAt);
  conditions.add('isConflicted = ?', isConflicted === undefined ? undefined : Number(isConflicted));
  for (const set of sets) if (set !== few) conditions.add(set.has, ...set.values);
  const from = few
    ? `(${few.bearers}) AS few CROSS JOIN memberships ON memberships.bearer = few.bearer`
    : 'memberships';
  const pages = reading.each(
    columnsFrom(clientTables.memberships, 'pageId'),
    `SELECT DISTINCT pageId FROM ${from} WHERE ${conditions.sql()} ORDER BY pageId`,
    ...(few ? few.valuesOfBearers : []),
    ...conditions.values,
  );
  for (const { pageId } of pages) yield pageWithId(reading, known, pageId);
}

/** Some bearers, and whether that of a membership is among them; in SQL, with the values. */
type SomeBearers = Readonly<{
  /** One row for each, or some. */
  counted: string;
  has: string;
  values: readonly string[];
  bearers: string;
  valuesOfBearers: readonly string[];
}>;

const ofExporter = (exporterId: string): SomeBearers => ({
  counted: 'bearers WHERE scope = ?',
  has: 'EXISTS (SELECT 1 FROM bearers WHERE scope = ? AND bearer = memberships.bearer)',
  values: [exporterId],
  bearers: 'SELECT bearer FROM bearers WHERE scope = ?',
  valuesOfBearers: [exporterId],
});

const inRole = ({ scope }: Known, role: ClientRole): SomeBearers => {
  const named = 'inRoles.scope = ? AND role = ?';
  return {
    counted: `inRoles WHERE ${named}`,
    has: `(EXISTS (SELECT 1 FROM declarations
        CROSS JOIN inRoles ON inRoles.subject = ${subjectSql.party}
        WHERE declarations.bearer = memberships.bearer AND ${named})
      OR EXISTS (SELECT 1 FROM enterprises
        CROSS JOIN inRoles ON inRoles.subject = ${subjectSql.enterprise}
        WHERE enterprises.bearer = memberships.bearer AND ${named}))`,
    values: [scope, role, scope, role],
    bearers: `SELECT bearer FROM inRoles CROSS JOIN declarations ON ref = substr(subject, 7)
        WHERE ${named}
      UNION SELECT bearer FROM inRoles
        CROSS JOIN enterprises ON enterpriseId = substr(subject, 12) WHERE ${named}`,
    valuesOfBearers: [scope, role, scope, role],
  };
};

function countOf(reading: ClientsReading, { counted, values }: SomeBearers): number {
  const places = counted.split('?').length - 1;
  const [found] = reading.tuples(
    ['integer'],
    `SELECT count(*) FROM (SELECT 1 FROM ${counted} LIMIT ?)`,
    ...values.slice(0, places),
    fewMax,
  );
  return found?.[0] ?? 0;
}

const byCount = (a: Readonly<{ count: number }>, b: Readonly<{ count: number }>): number =>
  a.count - b.count;
