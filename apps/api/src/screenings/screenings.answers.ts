import type { Screening as ReadScreening, TrailStep as ReadStep } from '@lodestone/read-models';
import { clientLists } from '@lodestone/reference';
import { ListingData } from '../clients/decision.answers';
import { exactly } from '../http/same-type';
import {
  day,
  knownAt,
  list,
  named,
  next,
  object,
  of,
  oneOf,
  ordinal,
  text,
  whole,
  type TypeOf,
} from '../http/schema';

const TrailStep = named(
  'ScreeningStep',
  exactly<ReadStep>()(
    object(
      {
        clientId: text('Who is reached.', '3f2a8c51-6d0e-8b17-9c44-2e5d7f90a1b3'),
        because: oneOf(
          ['listed', 'owned', 'same-client'],
          'Listed itself; held to one half at least by the one before; found to be one with it.',
        ),
        decisionId: text('The decision on which that rests.', 'LIST-2025-014'),
        'shareBasisPoints?': whole('How much of it is held; 10,000 is all of it.', 6_250),
        ordinal: ordinal('When it was told.', 4711),
      },
      'One step from the listed client to the one that was delivered to.',
    ),
  ),
);

const Screening = named(
  'Screening',
  exactly<ReadScreening>()(
    object(
      {
        screeningId: text(
          'Follows from the listing and the deal.',
          '83274265-f52f-879d-871d-2e5acb8c47ab',
        ),
        list: oneOf(
          clientLists.map(({ code }) => code),
          'Which list.',
        ),
        listing: of(ListingData, 'The listing, as it was decided.'),
        'endedOn?': day('When it ended, or will.'),
        timing: oneOf(
          ['before', 'while-listed', 'after'],
          'Whether the delivery was before the listing, while it held, or after it.',
        ),
        clientId: text('Who was delivered to.', '8f0f3c7a-35b1-8c1e-9d55-1f8b6a0e2c11'),
        trail: list(TrailStep, 'Why it is under the listing, from the listed client on.'),
        dealId: text('The deal.', 'TJ-WORKS/EXP-0420/1'),
        kind: oneOf(['sold', 'exported'], 'What it is.'),
        sellerId: text('Who sold or exported.', 'TJ-MAG'),
        occurredOn: day('The day of the delivery.', '2025-04-20'),
        massGrams: whole('Grams.', 1_200_000),
        roles: list(
          oneOf(['buyer', 'importer', 'consignee', 'endUser']),
          'In which roles the client is named.',
        ),
        sinceOrdinal: ordinal('Since when the ledger shows it.', 4712),
      },
      'A delivery to a client whom a listing reaches.',
    ),
  ),
);

export const Screenings = named(
  'Screenings',
  object({ items: list(Screening, 'The newest delivery first.'), knownAt, 'next?': next }),
);

export type Screenings = TypeOf<typeof Screenings>;
