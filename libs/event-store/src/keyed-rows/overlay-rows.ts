import type { WritableKeyedRows } from '@lodestone/kernel';
import type { RowText, RowTexts, ScanOptions } from './keyed-row-store';
import { assertKey, SortedTexts } from './sorted-texts';

/** What was changed but is not durable yet, by key; null hides the row below. */
export type RowLayer = SortedTexts<RowText | null>;

export const emptyLayer = (): RowLayer => new SortedTexts<RowText | null>();

/** From here on the lower layer holds what both held. */
export function mergeInto(lower: RowLayer, upper: RowLayer): void {
  for (const [key, text] of upper) lower.set(key, text);
}

/**
 * Layers over the durable rows. A key that is in a layer hides the same key in everything below it,
 * deletions included, so that a scan never sees a row twice. Writes go to the topmost layer. Rows
 * are kept as text: what a fold was given and then changed is not changed in any layer.
 */
export class OverlayRows implements WritableKeyedRows {
  /** @param layers the lowest first; all but the last are only read */
  constructor(
    private readonly durable: RowTexts,
    private readonly layers: readonly RowLayer[],
  ) {}

  get<Row>(key: string): Row | undefined {
    const text = this.#textOf(key);
    return text === undefined ? undefined : (JSON.parse(text) as Row);
  }

  scan<Row>(prefix: string, options: ScanOptions = {}): ReadonlyArray<readonly [string, Row]> {
    return this.#scanTexts(prefix, options).map(
      ([key, text]) => [key, JSON.parse(text) as Row] as const,
    );
  }

  set(key: string, row: unknown): void {
    assertKey(key);
    // undefined for what JSON cannot say at all, whatever its declared type.
    const text = JSON.stringify(row) as RowText | undefined;
    if (text === undefined) throw new TypeError(`the row '${key}' has no JSON form`);
    this.#topmost().set(key, text);
  }

  delete(key: string): void {
    assertKey(key);
    this.#topmost().set(key, null);
  }

  #topmost(): RowLayer {
    const layer = this.layers.at(-1);
    if (!layer) throw new Error('rows without a layer are only read');
    return layer;
  }

  #textOf(key: string): RowText | undefined {
    for (let i = this.layers.length - 1; i >= 0; i -= 1) {
      const text = this.layers[i]?.get(key);
      if (text !== undefined) return text ?? undefined;
    }
    return this.durable.get(key);
  }

  #scanTexts(prefix: string, options: ScanOptions): ReadonlyArray<readonly [string, RowText]> {
    const changed = this.#changedUnder(prefix);
    if (changed.size === 0) return this.durable.scan(prefix, options);

    const { reverse = false, limit } = options;
    const changes = changed.scan(prefix, { reverse });
    // Each change hides at most one durable row, so that many more are enough.
    const durable = this.durable.scan(prefix, {
      reverse,
      ...(limit === undefined ? {} : { limit: limit + changes.length }),
    });
    return mergedTexts(durable, changes, { reverse, limit: limit ?? Infinity });
  }

  #changedUnder(prefix: string): RowLayer {
    const changed = emptyLayer();
    for (const layer of this.layers) {
      for (const [key, text] of layer.scan(prefix)) changed.set(key, text);
    }
    return changed;
  }
}

type Sorted<Text> = ReadonlyArray<readonly [key: string, text: Text]>;

/** Two sorted lists as one; where both have a key, the change counts. */
export function mergedTexts(
  durable: Sorted<RowText>,
  changes: Sorted<RowText | null>,
  { reverse, limit }: Required<ScanOptions>,
): Array<readonly [string, RowText]> {
  const precedes = (a: string, b: string) => (reverse ? a > b : a < b);
  const rows: Array<readonly [string, RowText]> = [];
  let next = 0;
  const takeChange = ([key, text]: readonly [string, RowText | null]) => {
    next += 1;
    if (text !== null && rows.length < limit) rows.push([key, text]);
  };

  for (const row of durable) {
    for (
      let change = changes[next];
      change && precedes(change[0], row[0]);
      change = changes[next]
    ) {
      takeChange(change);
    }
    if (rows.length >= limit) return rows;
    const same = changes[next];
    if (same?.[0] === row[0]) takeChange(same);
    else rows.push(row);
  }
  for (const change of changes.slice(next)) takeChange(change);
  return rows;
}
