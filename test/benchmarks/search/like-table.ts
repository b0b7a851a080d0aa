import { standingAct, type PartyDeclared } from '@lodestone/ledger';
import type { Delivery } from '@lodestone/projections';
import { numbersOfAct } from '@lodestone/read-models/search/numbers-of-act';
import { DatabaseSync } from 'node:sqlite';

/** What somebody would do without us: one table of texts, and `LIKE '%…%'` over all of it. */
export class LikeTable {
  readonly #db = new DatabaseSync(':memory:');
  readonly #insert;
  readonly #find;

  constructor() {
    this.#db.exec('CREATE TABLE texts (ownerId TEXT, subject TEXT, text TEXT) STRICT');
    this.#insert = this.#db.prepare('INSERT INTO texts VALUES (?, ?, ?)');
    this.#find = this.#db.prepare(
      `SELECT * FROM texts WHERE text LIKE ? AND (? IS NULL OR ownerId = ?)
       ORDER BY text, subject LIMIT 60`,
    );
  }

  take(deliveries: readonly Delivery[]): void {
    this.#db.exec('BEGIN');
    for (const { recorded } of deliveries) {
      const { event } = recorded;
      if (event.type === 'PartyDeclared') {
        const { declaredById, declaration, ref } = (event as PartyDeclared).data;
        const texts = [declaration.name, declaration.nameLatin ?? ''];
        this.#insert.run(declaredById, ref, texts.join('\n'));
        continue;
      }
      const act = standingAct(event);
      if (!act) continue;
      const { siteId, recordId } = act.data;
      const ownerId = siteId.replace('S', 'E');
      for (const value of [recordId, ...numbersOfAct(act).map((number) => number.value)]) {
        this.#insert.run(ownerId, `${siteId}/${recordId}`, value);
      }
    }
    this.#db.exec('COMMIT');
  }

  find(text: string, ownerId: string | undefined): readonly unknown[] {
    return this.#find.all(`%${text}%`, ownerId ?? null, ownerId ?? null);
  }

  close(): void {
    this.#db.close();
  }
}
