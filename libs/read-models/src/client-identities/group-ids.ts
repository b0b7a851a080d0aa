import { nation } from './bearers';
import type { ClientsReading } from './client-tables';
import { declarationsWithin } from './declared-within';
import {
  declaredBy,
  isWithin,
  registeredWith,
  standsAt,
  withinOf,
  type Known,
} from './memberships';
import { refOf, subjectSql } from './subjects';

const groupColumns = ['text', 'text'] as const;

/** Of everybody within the scope: the client that they are of, where a contradiction keeps apart. */
export function groupIdsOf(
  reading: ClientsReading,
  { scope, knownAt }: Known,
): ReadonlyMap<string, string> {
  const declared = declarationsWithin(scope);
  const rows = reading.tuples(
    groupColumns,
    `WITH declared AS (${declared.sql})
     SELECT ${subjectSql.party}, groupId FROM declared
     CROSS JOIN memberships ON memberships.bearer = declared.bearer AND scope = ?
     WHERE ${standsAt} AND since <= ?`,
    ...declared.values,
    scope,
    knownAt,
    knownAt,
    knownAt,
  );
  const onChain = reading.tuples(
    groupColumns,
    `${groupIdsOnChain} AND subject >= 'enterprise/' AND subject < 'enterprise0'`,
    scope,
    knownAt,
    knownAt,
    knownAt,
    knownAt,
  );
  return new Map([...rows, ...onChain]);
}

const groupIdsOnChain = `SELECT subject, groupId FROM named
  CROSS JOIN enterprises ON enterpriseId = substr(subject, 12)
  CROSS JOIN memberships ON memberships.bearer = enterprises.bearer
    AND memberships.scope = named.scope
  WHERE named.scope = ? AND named.ordinal <= ? AND enterprises.ordinal <= ? AND ${standsAt}`;

/** The same of those alone whom an exporter ever named: what an answer about it may show. */
export const groupIdsNamedBy = (
  reading: ClientsReading,
  { scope, knownAt }: Known,
  exporterId: string,
): Iterable<readonly [subject: string, groupId: string]> =>
  scope === nation
    ? reading.tuples(
        groupColumns,
        `SELECT subject, groupId FROM named
         CROSS JOIN declarations ON ref = substr(subject, 7)
         CROSS JOIN memberships ON memberships.bearer = declarations.bearer
           AND memberships.scope = ?
         WHERE named.scope = ? AND subject >= 'party/' AND subject < 'party0'
           AND declarations.ordinal <= ? AND ${standsAt}`,
        scope,
        exporterId,
        knownAt,
        knownAt,
        knownAt,
      )
    : groupIdsOf(reading, { scope, knownAt });

/** The same of one; undefined where nobody within the scope has it. */
export function groupIdOf(
  reading: ClientsReading,
  { scope, knownAt }: Known,
  subject: string,
): string | undefined {
  const ref = refOf(subject);
  const [found] =
    ref === undefined
      ? reading.tuples(
          groupColumns,
          `${groupIdsOnChain} AND subject = ?`,
          scope,
          knownAt,
          knownAt,
          knownAt,
          knownAt,
          subject,
        )
      : reading.tuples(
          groupColumns,
          `SELECT ref, groupId FROM declarations
           CROSS JOIN memberships ON memberships.bearer = declarations.bearer AND scope = ?
           WHERE ref = ? AND declarations.ordinal <= ? AND ${standsAt} AND ${isWithin}`,
          scope,
          ref,
          knownAt,
          knownAt,
          knownAt,
          ...withinOf({ scope, knownAt }),
        );
  return found?.[1];
}

/** What acts name those by who are of one client, where a contradiction keeps apart. */
export function subjectsOfGroup(
  reading: ClientsReading,
  known: Known,
  groupId: string,
): readonly string[] {
  const { scope, knownAt } = known;
  const bearers = reading.rows(
    'memberships',
    `WHERE scope = ? AND groupId = ? AND ${standsAt}`,
    scope,
    groupId,
    knownAt,
    knownAt,
  );
  return bearers.flatMap(({ bearer }) =>
    [...declaredBy(reading, known, bearer), ...registeredWith(reading, known, bearer)].map(
      ({ subject }) => subject,
    ),
  );
}
