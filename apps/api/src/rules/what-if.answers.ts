import type {
  NeedingLicence as ReadNeeding,
  WhatIfGroup,
  WhatIfPage,
} from '@lodestone/read-models';
import { exactly } from '../http/same-type';
import {
  digits,
  knownAt,
  list,
  named,
  next,
  object,
  of,
  text,
  whole,
  type TypeOf,
} from '../http/schema';

const NeedingLicence = named(
  'NeedingLicence',
  exactly<ReadNeeding>()(
    object({
      deals: whole('Lines of goods that need a licence.', 12),
      massGrams: digits('Grams in them that are controlled items.', '1200000'),
    }),
  ),
);

const Group = named(
  'WhatIfGroup',
  exactly<WhatIfGroup>()(
    object(
      {
        exporterId: text('The exporter, as declared.', 'TJ-MAG'),
        countryCode: text('Where the goods went in the end (ISO 3166-1 alpha-2).', 'DE'),
        'clientId?': text('The end user. Absent of who was forgotten.'),
        controlCodes: list(text(), 'Items that are met; `+Ho` of an element that was added.'),
        was: of(NeedingLicence, 'By the rules that were in force.'),
        would: of(NeedingLicence, 'By those that are supposed.'),
        early: of(
          NeedingLicence,
          'Of these, what had left before a licence could have been there.',
        ),
      },
      'What an exporter sent to an end user in a country in the month.',
    ),
  ),
);

type Shown = Omit<WhatIfPage, 'next' | 'unknownRuleSetIds'> & Readonly<{ next?: string }>;

export const WhatIf = named(
  'WhatIf',
  exactly<Shown>()(
    object({
      month: text('The month of this page.', '2025-04'),
      monthsDone: whole('How far the question has come with this page.', 4),
      months: whole('How many months the period has.', 12),
      deals: whole('Lines of goods that were looked at.', 310),
      undetermined: object(
        {
          was: whole('By the rules that were in force.', 3),
          would: whole('By those that are supposed.', 3),
        },
        'Lines of which nobody can say whether they need a licence.',
      ),
      withoutClock: whole(
        'Lines that need a licence and name no day of a contract, or one outside the calendar.',
        0,
      ),
      groups: list(Group, 'By exporter, country and end user.'),
      knownAt,
      'next?': next,
    }),
  ),
);

export type WhatIf = TypeOf<typeof WhatIf>;
