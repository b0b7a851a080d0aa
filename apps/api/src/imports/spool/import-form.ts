import type { CsvForm } from '@lodestone/exchange';
import type { ImportFormat } from '@lodestone/ledger';

/** How a file is read, found out when it came. */
export type ImportForm =
  | (Readonly<{ format: Extract<ImportFormat, 'csv'> }> & CsvForm)
  | Readonly<{ format: Exclude<ImportFormat, 'csv'> }>;

/** What is said beside a file: of rows that do not say it themselves. */
export type SaidOfFile = Readonly<{
  recordType?: string | undefined;
  siteId?: string | undefined;
}>;

/** Where a file lies, and how it is read. */
export type ImportFile = Readonly<{ path: string; form: ImportForm; said: SaidOfFile }>;
