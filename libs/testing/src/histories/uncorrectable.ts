/** What these say is their flows: they are voided and recorded anew (postings.md V3). */
export const withoutPapers: ReadonlySet<string> = new Set([
  'DestinationChanged',
  'StockTaken',
  'LotAssayed',
]);

/** Of a receipt the papers alone are corrected: what moved is taken back, too. */
export const withFixedFlows: ReadonlySet<string> = new Set([...withoutPapers, 'Received']);
