import { postingsOf } from '@lodestone/ledger';
import type { Delivery } from '@lodestone/projections';
import { dealLinesOf, type Posted } from '@lodestone/read-models/transaction-volumes/deal-lines';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

const elements = ['Nd', 'Pr', 'Dy', 'Tb'] as const;

/**
 * What somebody would do without us: a table of signed lines with the usual indexes, grouped and
 * summed by SQLite. Int64 sums, which is exact here; clients as the acts name them.
 */
export class PlainTable {
  readonly #db: DatabaseSync;
  readonly #insert: StatementSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
    this.#db.exec(`CREATE TABLE lines (ordinal INTEGER, exporterId TEXT, kind TEXT, occurredOn TEXT,
      month TEXT, goodsCode TEXT, grade TEXT, destination TEXT, client TEXT, currency TEXT,
      massGrams INTEGER, pieces INTEGER, deals INTEGER, valueMinor INTEGER,
      ${elements.map((element) => `"${element}" INTEGER`).join(', ')}) STRICT`);
    this.#insert = this.#db.prepare(
      `INSERT INTO lines VALUES (${Array(14 + elements.length)
        .fill('?')
        .join(', ')})`,
    );
  }

  take(deliveries: readonly Delivery[]): void {
    this.#db.exec('BEGIN');
    for (const { recorded, ordinal } of deliveries) {
      const posted = recorded.event as Posted;
      if (posted.type !== 'RecordVoided' && !('goods' in posted.data)) continue;
      for (const { line, kind, isFirst, valueMinor, columns } of dealLinesOf(
        posted,
        postingsOf(posted),
      )) {
        this.#insert.run(
          ordinal,
          columns.exporterId,
          kind,
          line.occurredOn,
          line.occurredOn.slice(0, 7),
          columns.goodsCode,
          columns.grade,
          columns.finalDestinationCountryCode,
          columns.client,
          columns.currency,
          line.massGrams,
          line.sense * (line.pieces ?? 0),
          isFirst ? line.sense : 0,
          isFirst ? BigInt(line.sense) * BigInt(valueMinor) : 0n,
          ...elements.map((element) => line.content.get(element) ?? 0n),
        );
      }
    }
    this.#db.exec('COMMIT');
  }

  index(): void {
    this.#db.exec('CREATE INDEX exporter ON lines (exporterId, ordinal)');
    this.#db.exec('CREATE INDEX told ON lines (ordinal)');
    this.#db.exec('ANALYZE');
  }

  lines(): number {
    return Number(this.#db.prepare('SELECT count(*) AS lines FROM lines').get()?.['lines']);
  }

  /** @returns grams sold and exported, so that both can be compared */
  sum(
    columns: readonly string[],
    { exporterId, knownAt }: Readonly<{ exporterId?: string; knownAt?: number | undefined }>,
  ): Readonly<{ groups: number; grams: number }> {
    const named = columns.map((column) => (column === 'exporter' ? 'exporterId' : column));
    const group = ['kind', ...named, 'currency'].join(', ');
    const sums = ['massGrams', 'pieces', 'deals', 'valueMinor', ...elements];
    const texts = sums.map((sum) => `CAST(sum("${sum}") AS TEXT) AS "${sum}"`);
    const conditions = [
      ...(exporterId === undefined ? [] : ['exporterId = ?']),
      ...(knownAt === undefined ? [] : ['ordinal <= ?']),
    ];
    const values = [exporterId, knownAt].filter((value) => value !== undefined);
    const rows = this.#db
      .prepare(
        `SELECT ${group}, ${texts.join(', ')} FROM lines
         ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} GROUP BY ${group}`,
      )
      .all(...values) as unknown as readonly Readonly<{ massGrams: string }>[];
    let grams = 0;
    for (const { massGrams } of rows) grams += Number(massGrams);
    return { groups: rows.length, grams };
  }

  close(): void {
    this.#db.close();
  }
}
