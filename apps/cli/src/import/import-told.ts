/** What the ledger says of an import, and of the dry run of one, as far as it is printed. */
export type ImportTold = Readonly<{
  importId?: string;
  state?: 'checking' | 'recording' | 'paused' | 'finished' | 'closed';
  rows?: number;
  result?: string;
  outcome?: string;
  counts: Readonly<{ records: number; recorded: number; unchanged: number; wrong: number }>;
  wrong: ReadonlyArray<
    Readonly<{
      row: number;
      column?: string;
      field: string;
      code: string;
      message: Readonly<{ en: string }>;
    }>
  >;
  wrongLeftOut: boolean;
  conversions: ReadonlyArray<
    Readonly<{
      column: string;
      rule: string;
      cells: number;
      example: Readonly<{ row: number; given: string; written: string }>;
    }>
  >;
}>;
