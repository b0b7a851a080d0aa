import { nation, type Scope } from './bearers';

/**
 * The declarations of a scope, each with the ordinal `since` which it is within: those that the
 * exporter made, and those that another made for it, whom an act of the exporter names. SQL of a
 * common table expression, with its values.
 */
export const declarationsWithin = (
  scope: Scope,
): Readonly<{ sql: string; values: readonly string[] }> =>
  scope === nation
    ? { sql: 'SELECT *, ordinal AS since FROM declarations', values: [] }
    : {
        sql: `SELECT *, ordinal AS since FROM declarations WHERE declaredById = ?
          UNION ALL
          SELECT declarations.*, max(declarations.ordinal, named.ordinal) AS since
          FROM named CROSS JOIN declarations ON declarations.ref = substr(named.subject, 7)
          WHERE named.scope = ? AND named.subject >= 'party/' AND named.subject < 'party0'
            AND declaredById <> ?`,
        values: [scope, scope, scope],
      };
