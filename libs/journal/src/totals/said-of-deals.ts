import type { AttributeTable } from '../attributes';

export type Deals = AttributeTable<'deals'>;

/** Which version of a deal lines are of, among those that are said in one piece. */
export class SaidOfDeals {
  readonly #ordinals: Float64Array;
  readonly #last = new Map<number, number>();
  /** Of each row the one before it of the same deal; -1 where there is none. */
  readonly #before: Int32Array;

  constructor({ columns: { deal, ordinal }, length }: Deals) {
    this.#ordinals = Float64Array.from({ length }, (_, row) => Number(ordinal[row]));
    this.#before = new Int32Array(length);
    for (let row = 0; row < length; row++) {
      const number = deal[row] as number;
      this.#before[row] = this.#last.get(number) ?? -1;
      this.#last.set(number, row);
    }
  }

  /**
   * What is posted is of the version that its own event says, what is taken back of one before that;
   * -1 where that is said in an earlier piece.
   */
  rowFor(deal: number, at: number, sense: number): number {
    let row = this.#last.get(deal) ?? -1;
    while (row >= 0) {
      const said = this.#ordinals[row] as number;
      if (sense === 1 ? said <= at : said < at) return row;
      row = this.#before[row] as number;
    }
    return -1;
  }
}
