import { day, oneOf, ordinal } from './schema';

/** Of a record by which something is otherwise at the second of two moments. */
export const because = oneOf(
  ['told', 'happened'],
  'It was told between the two moments; or it was known before and happened in between.',
);

/** Of one of two moments. */
export const comparedAt = {
  knownAt: ordinal('What the ledger had been told by this ordinal.'),
  'asOf?': day('What had happened by this day.'),
};
