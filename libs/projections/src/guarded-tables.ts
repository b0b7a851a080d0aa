import type { DatabaseSync } from 'node:sqlite';
import { keyOf, type Tables } from './tables';

/**
 * Puts a view in front of each table that asks, for every row, whether the question is still asked:
 * SQLite cannot be interrupted from outside, and a function that throws ends a statement at once. The
 * views stand in the schema of this connection alone, which SQLite searches first, so that queries
 * are written as if they were not there, and are planned as without them.
 */
export function guardTables(db: DatabaseSync, tables: Tables, stillAsked: () => void): void {
  db.function('stillAsked', (_: unknown) => {
    stillAsked();
    return 1;
  });
  for (const [name, table] of Object.entries(tables)) {
    // Without a column of the table it would be asked once for each row of the outermost table only;
    // the first of the key lies in every index.
    const column = keyOf(table)[0];
    db.exec(
      `CREATE TEMP VIEW "${name}" AS SELECT * FROM main."${name}" WHERE stillAsked("${column}" = '')`,
    );
  }
}
