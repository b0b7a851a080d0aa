/**
 * The version of the rule by which an act is posted (design §3, *Postings*). By 2, what a receipt
 * found beyond its line is a lot of its own; and what a sale leaves at its site stays in bond or in
 * reserve, and comes back to it when the sale is given up.
 */
export type PostingRule = 1 | 2;

/** What every record at a site says of itself. `occurredOn` is a civil date in the calendar zone. */
export type RecordHeader = Readonly<{
  siteId: string;
  recordId: string;
  occurredOn: string;
  /** An instant with offset that falls on `occurredOn`, where it is known. */
  occurredAt?: string;
}>;

/** What every act says of itself: a record whose quantities are posted. */
export type ActHeader = RecordHeader & Readonly<{ postingRule: PostingRule }>;
