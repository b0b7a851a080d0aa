import { day, oneOf, ordinal, text } from '../http/schema';

/** What is repeated, so that an answer that was kept says of what it is. */
export const asked = {
  of: text('What was asked about.', 'lot:TJ-WORKS/MAG-0412'),
  'fromMonth?': text('Only what came in from this month on.', '2025-01'),
  'toMonth?': text('Only what came in by this month.', '2025-03'),
  'element?': text('The rare earth that is followed; left out where it is mass.', 'Dy'),
  'asOf?': day('What had happened by this day.'),
  knownAt: ordinal('What the ledger had been told by this ordinal.'),
};

export const model = oneOf(
  ['proportional', 'fifo', 'worst-case'],
  'How what was mixed is told apart.',
);
