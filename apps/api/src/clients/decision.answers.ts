import type {
  ClientEvent,
  ClientMergeAsserted,
  ClientMergeRetracted,
  IdentityForgotten,
  OwnershipAsserted,
  OwnershipSource as LedgerOwnershipSource,
} from '@lodestone/ledger';
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

/** What is stored of a decision about clients, by its type. */
const decisionDatas = {
  ClientMergeAsserted: MergeData,
  ClientMergeRetracted: RetractionData,
  OwnershipAsserted: OwnershipData,
  OwnershipRetracted: RetractionData,
  IdentityForgotten: ForgettingData,
} as const satisfies Record<ClientEvent['type'], Schema>;

export const RecordedDecision = named(
  'RecordedDecision',
  byType('Recorded', RecordedHead, decisionDatas),
);

export type RecordedDecision = TypeOf<typeof RecordedDecision>;
