import { day, instant, oneNumberOf, text } from '../../http/schema';

/** What every record of a site says of itself. */
export const recordHeader = {
  siteId: text('The site at which it happened.', 'TJ-WORKS'),
  recordId: text('The record, as its submitter called it.', 'OPEN-1'),
  occurredOn: day('When it happened: a day in the calendar zone of the ledger.', '2025-04-20'),
  'occurredAt?': instant('The moment, where it is known.', '2025-04-20T16:05:00+08:00'),
};

/** What every act says of itself. */
export const header = {
  ...recordHeader,
  postingRule: oneNumberOf(
    [1, 2],
    'The version of the rule by which the act is posted to the books: 2 of a receipt with a surplus.',
  ),
};
