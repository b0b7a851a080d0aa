import type { ClockFaultDeclared } from '@lodestone/ledger';
import { exactly } from '../http/same-type';
import { byType, named, object, ordinal, type TypeOf } from '../http/schema';
import { RecordedHead } from '../submitting/recorded.answers';

const ClockFaultData = named(
  'ClockFaultDeclaredData',
  exactly<ClockFaultDeclared['data']>()(
    object(
      {
        fromOrdinal: ordinal('The first record that was stamped wrongly.', 4711),
        toOrdinal: ordinal('The last one.', 4713),
      },
      'For knownAt these records take the stamp of the record before them.',
    ),
  ),
);

export const RecordedClockFault = named(
  'RecordedClockFault',
  byType('Recorded', RecordedHead, { ClockFaultDeclared: ClockFaultData }),
);

export type RecordedClockFault = TypeOf<typeof RecordedClockFault>;
