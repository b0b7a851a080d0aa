import type {
  ClientDelisted,
  ClientEvent,
  ClientListed,
  ClientMergeAsserted,
  ClientMergeRetracted,
  IdentityForgotten,
  OwnershipAsserted,
  OwnershipSource as LedgerOwnershipSource,
} from '@lodestone/ledger';
import { clientLists, controlMeasures, listingReasons } from '@lodestone/reference';
import { exactly } from '../http/same-type';
import {
  byType,
  day,
  list,
  named,
  object,
  of,
  oneOf,
  text,
  whole,
  type Schema,
  type TypeOf,
} from '../http/schema';
import { RecordedHead } from '../submitting/recorded.answers';

const codesIn = <Code extends string>(
  rows: ReadonlyArray<Readonly<{ code: Code }>>,
): readonly Code[] => rows.map(({ code }) => code);

const clientId = text('The client.', '3f2a8c51-6d0e-8b17-9c44-2e5d7f90a1b3');
const decisionId = text('The decision, as whoever decided called it.', 'MERGE-2025-001');
const reason = text('Code of the reason.', 'renamed');

const pair = {
  clientId: text('The smaller id of the two clients.', '3f2a8c51-6d0e-8b17-9c44-2e5d7f90a1b3'),
  otherClientId: text('The other client.', '8f0f3c7a-35b1-8c1e-9d55-1f8b6a0e2c11'),
  decisionId,
  reason,
};

export const OwnershipSource = named(
  'StoredOwnershipSource',
  exactly<LedgerOwnershipSource>()(
    object(
      {
        kind: text('Code of the kind of paper.', 'annual-report'),
        publishedOn: day('When it was published.', '2025-03-31'),
        'documentSha256?': text('SHA-256 of the paper, in hexadecimal digits.'),
      },
      'Where it is written.',
    ),
  ),
);

const retracted = { ...pair, targetDecisionId: text('The decision that is taken back.') };

const MergeData = named(
  'ClientMergeAssertedData',
  exactly<ClientMergeAsserted['data']>()(object(pair, 'Two clients are one.')),
);

const OwnershipData = named(
  'OwnershipAssertedData',
  exactly<OwnershipAsserted['data']>()(
    object(
      {
        ...pair,
        ownerClientId: text('Which of the two holds the other.'),
        relation: oneOf(['parent', 'affiliate'], 'A parent consolidates the other.'),
        'shareBasisPoints?': whole('How much of it; 10,000 is all of it.', 6_250),
        source: of(OwnershipSource, 'Where it is written.'),
      },
      'One of two clients holds the other.',
    ),
  ),
);

const RetractionData = named(
  'RetractedData',
  exactly<ClientMergeRetracted['data']>()(object(retracted, 'A decision is taken back.')),
);

const ForgettingData = named(
  'IdentityForgottenData',
  exactly<IdentityForgotten['data']>()(
    object(
      {
        clientId,
        decisionId,
        reason,
        'refs?': list(
          text(
            'A ref that leads nowhere from here on.',
            'kY3cJ0Zb5nqkT1rQm8xV2sWfL7uHdE4oGpA9iRyN6tM',
          ),
          'Of the declarations that were forgotten; orders of before December 2026 do not say.',
        ),
      },
      'Who the client is was forgotten, by order.',
    ),
  ),
);

export const ListingData = named(
  'ClientListedData',
  exactly<ClientListed['data']>()(
    object(
      {
        clientId,
        decisionId,
        reason: oneOf(codesIn(listingReasons), 'Why.'),
        list: oneOf(codesIn(clientLists), 'Which list.'),
        'measure?': oneOf(codesIn(controlMeasures), 'Of the control list: what is ordered.'),
        effectiveOn: day('The first day on which it holds.', '2025-10-09'),
        'untilOn?': day('The last day, where it has one from the start.'),
        source: of(OwnershipSource, 'Where it is written.'),
      },
      'A client was put on a list.',
    ),
  ),
);

const DelistingData = named(
  'ClientDelistedData',
  exactly<ClientDelisted['data']>()(
    object(
      {
        clientId,
        decisionId,
        reason: oneOf(codesIn(listingReasons), 'Why.'),
        targetDecisionId: text('The listing that ends.', 'LIST-1'),
        effectiveOn: day('The first day on which it does not hold.', '2026-03-01'),
      },
      'A client was taken off a list.',
    ),
  ),
);

/** What is stored of a decision about clients, by its type. */
const decisionDatas = {
  ClientMergeAsserted: MergeData,
  ClientMergeRetracted: RetractionData,
  OwnershipAsserted: OwnershipData,
  OwnershipRetracted: RetractionData,
  IdentityForgotten: ForgettingData,
  ClientListed: ListingData,
  ClientDelisted: DelistingData,
} as const satisfies Record<ClientEvent['type'], Schema>;

export const RecordedDecision = named(
  'RecordedDecision',
  byType('Recorded', RecordedHead, decisionDatas),
);

export type RecordedDecision = TypeOf<typeof RecordedDecision>;
