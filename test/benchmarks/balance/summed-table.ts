import type { Lines } from '@lodestone/journal/columns';
import { accounts } from '@lodestone/ledger';
import { rareEarths } from '@lodestone/reference';
import { DatabaseSync } from 'node:sqlite';

type Bounds = Readonly<{ fromDay: number; toDay: number; knownAt: number }>;

/** The lines of one element, in a table that is covered by its index: what SQL is best at. */
export class SummedTable {
  readonly #database = new DatabaseSync(':memory:');
  readonly lastOrdinal: number;

  constructor(pieces: readonly Lines[], element = 'Nd') {
    this.#database.exec(`
      CREATE TABLE lines (ordinal INTEGER, account INTEGER, day INTEGER, grams INTEGER, micrograms INTEGER)`);
    const insert = this.#database.prepare('INSERT INTO lines VALUES (?, ?, ?, ?, ?)');
    const wanted = rareEarths.indexOf(element as (typeof rareEarths)[number]);
    this.#database.exec('BEGIN');
    for (const { columns, offsets, element: elements, micrograms, length } of pieces) {
      for (let n = 0; n < length; n++) {
        const held = elements.subarray(offsets[n], offsets[n + 1]).indexOf(wanted);
        const content = held < 0 ? 0n : (micrograms[(offsets[n] as number) + held] as bigint);
        insert.run(
          columns.ordinal[n] as bigint,
          columns.account[n] as number,
          columns.date[n] as number,
          columns.grams[n] as bigint,
          content,
        );
      }
    }
    this.#database.exec(`COMMIT;
      CREATE INDEX covering ON lines (account, day, ordinal, grams, micrograms)`);
    this.lastOrdinal = Number(pieces.at(-1)?.columns.ordinal.at(-1) ?? -1);
  }

  /** By account: what was before the period, and within it. */
  sums({
    fromDay,
    toDay,
    knownAt,
  }: Bounds): ReadonlyMap<string, { before: bigint; within: bigint }> {
    const statement = this.#database.prepare(`
      SELECT account,
        sum(CASE WHEN day < $from THEN micrograms ELSE 0 END) AS before,
        sum(CASE WHEN day >= $from THEN micrograms ELSE 0 END) AS within,
        sum(CASE WHEN day < $from THEN grams ELSE 0 END) AS gramsBefore,
        sum(CASE WHEN day >= $from THEN grams ELSE 0 END) AS gramsWithin
      FROM lines WHERE day <= $to AND ordinal <= $known GROUP BY account`);
    statement.setReadBigInts(true);
    const rows = statement.all({ $from: fromDay, $to: toDay, $known: knownAt });
    return new Map(
      rows.map((row) => [
        accounts[Number(row['account'])] as string,
        { before: row['before'] as bigint, within: row['within'] as bigint },
      ]),
    );
  }

  close(): void {
    this.#database.close();
  }
}
