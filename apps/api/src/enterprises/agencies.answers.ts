import { agencyActs } from '@lodestone/reference';
import type { Agency as ReadAgency } from '@lodestone/read-models';
import { exactly } from '../http/same-type';
import { day, list, named, next, object, oneOf, text, type TypeOf } from '../http/schema';
import { recordedAt } from '../submitting/recorded.answers';

const Agency = named(
  'Agency',
  exactly<ReadAgency>()(
    object(
      {
        enterpriseId: text('The enterprise that lets the other act for it.', 'TJ-MAG'),
        recordId: text('The grant: `agencies` of a sale or export names it.', 'AGENCY-2025'),
        agentId: text('The enterprise that may act for it.', 'TJ-PORT'),
        acts: list(oneOf(agencyActs.map(({ code }) => code)), 'What it may do.'),
        effectiveOn: day('The first day on which it holds.', '2025-01-01'),
        recordedAt,
        'revoked?': object(
          {
            recordId: text('The record of the end.', 'AGENCY-2025-END'),
            effectiveOn: day('The first day on which it does not hold.', '2025-10-01'),
            recordedAt,
          },
          'Absent of a grant that has no end, or none by the day that was asked for.',
        ),
      },
      'An enterprise lets another sell or export for it.',
    ),
  ),
);

export const Agencies = named(
  'Agencies',
  object({ items: list(Agency, 'Grants in the order of telling.'), 'next?': next }),
);

export type Agencies = TypeOf<typeof Agencies>;
