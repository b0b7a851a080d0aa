import type { Demonstration } from '@lodestone/ledger';
import { exactly } from '../http/same-type';
import {
  day,
  decimal,
  list,
  map,
  named,
  object,
  oneOf,
  ordinal,
  text,
  type TypeOf,
  whole,
} from '../http/schema';
import { loading } from '../running/loading.answers';

export const LedgerStatus = named(
  'LedgerStatus',
  object({
    ordinal: ordinal('The newest ordinal that every answer can reflect.', 4711),
    calendarZone: text('Civil dates are days of this zone.', 'Asia/Shanghai'),
    today: day('The civil date in that zone now.'),
    authMode: oneOf(['demo', 'oidc'], 'Who vouches for those who sign in.'),
    'demonstration?': exactly<Demonstration>()(
      object(
        {
          nation: text('Which nation.', 'first-form'),
          seed: whole('The seed that it is made from.', 785),
          'scale?': decimal('How many times as large as usual. Absent where it is 1.', 0.05),
        },
        'Where the ledger holds a demonstration.',
      ),
    ),
    'loading?': loading,
    version: text('The version of the program.', '0.1.0'),
    schemaVersions: map(whole(), 'The newest version of each type of event.'),
    readModels: list(
      object({
        name: text('The read model.', 'records'),
        version: whole('Its version.', 1),
        ordinal: ordinal('How far it is.', 4711),
      }),
      'Every read model and how far it is.',
    ),
  }),
);

export type LedgerStatus = TypeOf<typeof LedgerStatus>;
