import { Flag } from '../acts/flag.answers';
import { NumberDoubt } from '../acts/identifier.answers';
import type { Contradiction } from '@lodestone/read-models';
import { exactly } from '../http/same-type';
import { flag, head, instant, list, named, object, oneOf, ordinal, text } from '../http/schema';

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

export const doubts = list(
  NumberDoubt,
  'Numbers in what was sent that may be wrong. Absent where none is. They are recorded; the pages of ' +
    'clients and the directory say `doubts` of them as well.',
);

export const contradictions = list(
  named(
    'Contradiction',
    exactly<Contradiction>()(
      object(
        {
          movementId: text('The line between the two sites.', 'BT-SEP/SALE-0102/1'),
          lotId: text('The lot of its sender.', 'OX'),
          recordId: text('The record of the other site, as `siteId/recordId`.', 'BT-SEP/VOID-0103'),
          yields: flag(
            'True where this record came later in the ledger: the grams that it brought in or gave ' +
              'back cannot be taken while the other stands. False where the other is the later one.',
          ),
        },
        'A record of another site that says something else of the same grams. Both stand.',
      ),
    ),
  ),
  'What other sites have said against it. Absent where nothing is.',
);

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
    'contradictions?': contradictions,
    'doubts?': doubts,
  },
  'What the ledger holds after something was sent.',
);
