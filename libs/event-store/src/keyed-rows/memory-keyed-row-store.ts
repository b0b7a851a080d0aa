import type { KeyedRowStore, RowChanges, RowTexts, StreamMark } from './keyed-row-store';
import { SortedTexts } from './sorted-texts';

/** For specs and small ledgers: gone with the process, and folded again by the next. */
export class MemoryKeyedRowStore implements KeyedRowStore {
  readonly generation = 0;
  readonly #streams = new Map<string, { mark: StreamMark; texts: SortedTexts }>();

  markOf(stream: string): StreamMark | undefined {
    return this.#streams.get(stream)?.mark;
  }

  texts(stream: string): RowTexts {
    return {
      get: (key) => this.#streams.get(stream)?.texts.get(key),
      scan: (prefix, options) => this.#streams.get(stream)?.texts.scan(prefix, options) ?? [],
    };
  }

  apply(stream: string, mark: StreamMark, changes: RowChanges): void {
    const rows = this.#streams.get(stream) ?? { mark, texts: new SortedTexts() };
    for (const [key, text] of changes) {
      if (text === null) rows.texts.remove(key);
      else rows.texts.set(key, text);
    }
    rows.mark = mark;
    this.#streams.set(stream, rows);
  }

  forget(stream: string): void {
    this.#streams.delete(stream);
  }

  close(): void {
    this.#streams.clear();
  }
}
