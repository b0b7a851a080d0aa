import { accounts, flagCodes } from '@lodestone/ledger';
import { followings } from '@lodestone/read-models';
import { standingTypes } from '../enterprises/standing.dto';
import {
  anyObject,
  bigDecimal,
  day,
  flag,
  instant,
  list,
  map,
  object,
  oneOf,
  ordinal,
  page,
  ref,
  text,
  whole,
} from './schema';

const state = oneOf('live', 'voided');

const record = {
  siteId: text,
  recordId: text,
  enterpriseId: text,
  type: text,
  'occurredOn?': day,
  recordedAt: instant,
  /** Told after the deadline of what happened then; absent where there is no such day. */
  'isLate?': flag,
  ordinal,
  revision: whole,
  channel: text,
  'targetRecordId?': text,
  state,
  'voidedByRecordId?': text,
  'correctedByRecordId?': text,
  'flags?': list(ref('Flag')),
  /** As docs/events.md shows it for each type. */
  data: anyObject,
};

const identifier = object({ scheme: text, 'issuer?': text, value: text });

const place = object({ countryCode: text, 'regionCode?': text, locality: text });

const site = object({
  siteId: text,
  enterpriseId: text,
  name: text,
  nameLatin: text,
  place,
  activities: list(text),
});

const enterprise = {
  enterpriseId: text,
  name: text,
  nameLatin: text,
  countryCode: text,
  identifiers: list(ref('RegisteredIdentifier')),
  activities: list(text),
  sites: list(site),
  decisions: list(
    object({
      recordId: text,
      type: oneOf(...Object.keys(standingTypes)),
      effectiveOn: day,
      activities: list(text),
      recordedAt: instant,
    }),
  ),
};

/** Content beside the grams; sums of both over all lines of a record are zero. */
const content = map(bigDecimal);

const posting = object({
  account: oneOf(...accounts),
  role: oneOf('taken', 'made', 'waste', 'added', 'balance', 'restated'),
  sense: { type: 'integer', enum: [1, -1] },
  recordId: text,
  occurredOn: day,
  siteId: text,
  'otherSiteId?': text,
  ownerId: text,
  'lotId?': text,
  'movementId?': text,
  'material?': text,
  'grade?': text,
  'status?': text,
  'step?': text,
  'assayRecordId?': text,
  'dealId?': text,
  'pieces?': whole,
  massGrams: whole,
  contentMicrograms: content,
});

/** What is recorded, and where. */
export const recordAnswers = {
  /** What should not be, and is recorded all the same: the numbers and the rule. */
  Flag: object({ code: oneOf(...flagCodes), detail: anyObject }),
  Recorded: object({
    outcome: oneOf('recorded', 'unchanged'),
    type: text,
    state,
    recordedAt: instant,
    'ordinal?': ordinal,
    'flags?': list(ref('Flag')),
    data: anyObject,
  }),
  RecordedBatch: object({
    outcome: oneOf('recorded', 'unchanged'),
    records: list(
      object({
        recordId: text,
        type: text,
        outcome: oneOf('recorded', 'unchanged'),
        state,
        'recordedAt?': instant,
        'ordinal?': ordinal,
        'flags?': list(ref('Flag')),
      }),
    ),
  }),
  RecordSummary: object(record),
  Record: object({
    ...record,
    history: list(
      object({
        ordinal,
        change: oneOf('recorded', 'corrected', 'voided'),
        byRecordId: text,
        recordedAt: instant,
        channel: text,
        'reason?': text,
      }),
    ),
  }),
  RecordExplanation: object({
    record: ref('Record'),
    postings: list(posting),
    sums: object({ massGrams: bigDecimal, contentMicrograms: content }),
    followers: list(
      object({
        following: oneOf(...followings),
        'lotId?': text,
        siteId: text,
        recordId: text,
        'enterpriseId?': text,
        type: text,
        'occurredOn?': day,
        ordinal,
        state,
      }),
    ),
    hasMoreFollowers: { type: 'boolean' },
  }),
  Records: object({ items: list(ref('RecordSummary')), knownAt: ordinal, 'next?': text }),
  RegisteredIdentifier: identifier,
  DirectoryEnterprise: object(enterprise),
  RegisteredEnterprise: object({
    ...enterprise,
    standing: object({ asOf: day, 'suspendedSince?': day, designatedFor: list(text) }),
  }),
  Directory: page(ref('DirectoryEnterprise')),
} as const;
