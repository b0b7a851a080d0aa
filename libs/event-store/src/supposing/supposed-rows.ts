import type {
  KeyedRowStore,
  RowChanges,
  RowTexts,
  ScanOptions,
  StreamMark,
} from '../keyed-rows/keyed-row-store';
import { emptyLayer, mergedTexts, type RowLayer } from '../keyed-rows/overlay-rows';

type Changed = { mark: StreamMark | undefined; readonly layer: RowLayer; isForgotten: boolean };

/** Rows over those of a running ledger: what is folded here changes nothing there. */
export class SupposedRows implements KeyedRowStore {
  readonly #changed = new Map<string, Changed>();

  constructor(private readonly below: KeyedRowStore) {}

  get generation(): number {
    return this.below.generation;
  }

  markOf(stream: string): StreamMark | undefined {
    const changed = this.#changed.get(stream);
    return changed ? changed.mark : this.below.markOf(stream);
  }

  texts(stream: string): RowTexts {
    return {
      get: (key) => {
        const changed = this.#changed.get(stream);
        const text = changed?.layer.get(key);
        if (text !== undefined) return text ?? undefined;
        return changed?.isForgotten ? undefined : this.below.texts(stream).get(key);
      },
      scan: (prefix, options) => this.#scan(stream, prefix, options),
    };
  }

  apply(stream: string, mark: StreamMark, changes: RowChanges): void {
    const changed = this.#changedOf(stream);
    for (const [key, text] of changes) changed.layer.set(key, text);
    changed.mark = mark;
  }

  forget(stream: string): void {
    const changed = this.#changedOf(stream);
    changed.layer.clear();
    changed.mark = undefined;
    changed.isForgotten = true;
  }

  /** The rows below stay open: they belong to somebody else. */
  close(): void {
    this.#changed.clear();
  }

  #changedOf(stream: string): Changed {
    const known = this.#changed.get(stream);
    if (known) return known;
    const changed = { mark: undefined, layer: emptyLayer(), isForgotten: false };
    this.#changed.set(stream, changed);
    return changed;
  }

  #scan(stream: string, prefix: string, options: ScanOptions = {}) {
    const changed = this.#changed.get(stream);
    const { reverse = false, limit } = options;
    const changes = changed?.layer.scan(prefix, { reverse }) ?? [];
    if (changes.length === 0 && !changed?.isForgotten) {
      return this.below.texts(stream).scan(prefix, options);
    }
    const most = limit === undefined ? {} : { limit: limit + changes.length };
    const durable = changed?.isForgotten
      ? []
      : this.below.texts(stream).scan(prefix, { reverse, ...most });
    return mergedTexts(durable, changes, { reverse, limit: limit ?? Infinity });
  }
}
