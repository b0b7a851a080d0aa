import type { Batch } from '../tables/batch';
import { formats, type FormatName } from '../formats/formats';
import type { Dataset, Source } from './dataset';

/** So much of a table has been written. */
export type Written = Readonly<{ rows: number; bytes: number }>;

/** Where the bytes go, in their order. */
export type Sink = (bytes: Uint8Array) => void;

type Writing = Readonly<{
  format: FormatName;
  source: Source;
  /** Told after each batch; what it throws ends the writing. */
  progress?: (written: Written) => void;
}>;

/**
 * Writes a dataset in a format, one batch in memory at a time.
 *
 * @throws SheetTooLong · whatever the sink throws, as where the disk is full
 */
export async function writeTable(
  dataset: Dataset,
  { format, source, progress }: Writing,
  sink: Sink,
): Promise<Written> {
  const written = { rows: 0, bytes: 0 };
  const put = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return;
    sink(bytes);
    written.bytes += bytes.length;
  };
  const notes = notesOf(dataset, source);
  const writer = formats[format].writer({ name: dataset.name, columns: dataset.columns, notes });
  put(writer.begin());
  for await (const batch of dataset.batches(source) as AsyncIterable<Batch>) {
    put(writer.batch(batch));
    written.rows += batch.length;
    progress?.(written);
  }
  put(await writer.end());
  progress?.(written);
  return written;
}

/** What the file says of itself: enough to ask for it again. */
const notesOf = ({ name }: Dataset, { knownAt, asOf, filter }: Source) => ({
  'lodestone.dataset': name,
  'lodestone.knownAt': String(knownAt),
  ...(asOf === undefined ? {} : { 'lodestone.asOf': asOf }),
  'lodestone.filter': JSON.stringify(filter),
});
