import { Conversions } from '../columns/conversions';
import { fileRecords } from './file-records';
import type { ImportFile } from './import-form';

/**
 * Whether a file can be begun with: of a table, whether its first row says what the columns are. That
 * is told to whoever sends it, before there is a job.
 *
 * @throws UnreadableFile, UnreadableColumns
 */
export async function insistOnFirstRow(file: ImportFile): Promise<void> {
  if (file.form.format === 'ndjson') return;
  // Nothing is told before the first row was understood, or is the whole of it.
  for await (const _ of fileRecords(file, new Conversions())) return;
}
