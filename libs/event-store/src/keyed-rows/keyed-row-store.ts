/** A row in the form in which it is kept: the JSON that a fold gave, never a live object. */
export type RowText = string;

export type ScanOptions = Readonly<{ reverse?: boolean; limit?: number }>;

/**
 * Up to which event a stream has been folded. Id and hash (`eventHashOf`) tell whether it is still the
 * same history.
 */
export type StreamMark = Readonly<{ revision: number; eventId: string; hash: string }>;

/** What a fold changed, by key; null is a deletion. */
export type RowChanges = Iterable<readonly [key: string, text: RowText | null]>;

/** The durable rows of one stream, as text. */
export interface RowTexts {
  get(key: string): RowText | undefined;
  scan(prefix: string, options?: ScanOptions): ReadonlyArray<readonly [string, RowText]>;
}

/**
 * The disposable store of rows folded from streams. It holds nothing that the log does not, only
 * what is durable there, and is owned by one `WritePath`, the only one that applies.
 */
export interface KeyedRowStore {
  /**
   * Rises whenever every row was lost while the program ran, because a damaged file was replaced:
   * whoever remembers that a stream has been folded has to look again.
   */
  readonly generation: number;

  /** Undefined when nothing of the stream has been folded. */
  markOf(stream: string): StreamMark | undefined;

  /** @throws KeyedRowsLost from its reads, when the rows had to be thrown away at this moment */
  texts(stream: string): RowTexts;

  /**
   * Brings a stream to `mark`: the changes and the mark become visible together or not at all.
   *
   * @throws KeyedRowsLost when the rows had to be thrown away at this moment
   */
  apply(stream: string, mark: StreamMark, changes: RowChanges): void;

  /** Removes every row of a stream: its history is another one, or was removed for ever. */
  forget(stream: string): void;

  close(): void;
}

/** The file was damaged and has been replaced by an empty one: fold again, and ask again. */
export class KeyedRowsLost extends Error {
  override readonly name = 'KeyedRowsLost';
}
