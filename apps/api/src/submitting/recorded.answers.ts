import { Flag } from '../acts/flag.answers';
import { head, instant, list, oneOf, ordinal } from '../http/schema';

export const outcome = oneOf(
  ['recorded', 'unchanged'],
  'Recorded now, or unchanged: exactly this was recorded before.',
);

export const state = oneOf(['live', 'voided'], 'Whether the record still stands.');

export const recordedAt = instant(
  'When the ledger was told of it, in UTC.',
  '2025-04-20T08:05:01.123Z',
);

export const flags = list(Flag, 'What should not be, and is recorded all the same.');

/** What every PUT answers, beside `type` and `data`. */
export const RecordedHead = head(
  'RecordedHead',
  {
    outcome,
    state,
    recordedAt,
    'ordinal?': ordinal(
      'The ordinal of the record. Absent where the read models were too slow to say it: what is ' +
        'answered is durable all the same.',
      4711,
    ),
    'flags?': flags,
  },
  'What the ledger holds after something was sent.',
);
