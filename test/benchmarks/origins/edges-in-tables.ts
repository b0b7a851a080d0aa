import type { Chain } from '@lodestone/read-models/provenance/origins-of';
import { none } from '@lodestone/read-models/provenance/flow-index';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/**
 * The same chain as rows of a table: which pool took how large a part of its content from which other.
 * It is easier than what is asked of the index: of acts without units and versions, in which every lot
 * is drawn once, and shares are doubles that nobody sums up again.
 */
export class EdgesInTables {
  readonly #db = new DatabaseSync(':memory:');
  readonly #behind: StatementSync;
  readonly #shares: StatementSync;

  constructor(
    private readonly chain: Chain,
    element: number,
  ) {
    this.#db.exec(`CREATE TABLE edges (child INTEGER, parent INTEGER, part REAL,
      PRIMARY KEY (child, parent)) WITHOUT ROWID, STRICT;
      CREATE TABLE sources (pool INTEGER PRIMARY KEY, site INTEGER, month TEXT) STRICT`);
    this.#fill(element);
    this.#behind = this.#db.prepare(`WITH RECURSIVE behind (pool) AS (
        VALUES (?) UNION SELECT parent FROM behind JOIN edges ON child = pool)
      SELECT COUNT(*) AS count FROM behind`);
    this.#shares = this.#db.prepare(`WITH RECURSIVE behind (pool, share) AS (
        VALUES (?, 1.0) UNION ALL
        SELECT parent, share * part FROM behind JOIN edges ON child = pool)
      SELECT site, month, SUM(share) AS share
      FROM behind JOIN sources USING (pool) GROUP BY site, month`);
  }

  behind(lot: string): unknown {
    return this.#behind.all(this.#poolOf(lot));
  }

  shares(lot: string): readonly unknown[] {
    return this.#shares.all(this.#poolOf(lot));
  }

  close(): void {
    this.#db.close();
  }

  #poolOf(lot: string): number {
    const number = this.chain.dictionaries.of('lot').numberOf(lot) ?? 0;
    return this.chain.index.poolsOfLot(number)[0] as number;
  }

  #fill(element: number): void {
    const { index } = this.chain;
    const edge = this.#db.prepare('INSERT OR IGNORE INTO edges VALUES (?, ?, ?)');
    const source = this.#db.prepare('INSERT OR IGNORE INTO sources VALUES (?, ?, ?)');
    this.#db.exec('BEGIN');
    for (let group = 0; group < index.groupCount; group++) {
      const flows = this.#flowsOf(group, element);
      const drawn = flows.filter(({ amount }) => amount < 0);
      const total = drawn.reduce((sum, { amount }) => sum + amount, 0);
      const month = new Date(index.lines.column('date') * 86_400_000).toISOString().slice(0, 7);
      for (const { pool, amount } of flows) {
        if (pool === none || amount <= 0) continue;
        const parents = drawn.filter((from) => from.pool !== none);
        for (const from of parents) edge.run(pool, from.pool, from.amount / total);
        if (parents.length < drawn.length) source.run(pool, index.lines.column('site'), month);
      }
    }
    this.#db.exec('COMMIT');
  }

  #flowsOf(group: number, element: number): { pool: number; amount: number }[] {
    const { index } = this.chain;
    const flows: { pool: number; amount: number }[] = [];
    for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
      index.lines.seek(line);
      flows.push({ pool: index.poolOfLine(line), amount: index.lines.amount(element) });
    }
    return flows;
  }
}
