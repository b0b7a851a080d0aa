import { flagCodes } from '@lodestone/ledger';
import { standingTypes } from '../enterprises/standing.dto';
import {
  anyObject,
  day,
  instant,
  list,
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
        'state?': state,
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
  Records: object({ items: list(ref('RecordSummary')), knownAt: ordinal, 'next?': text }),
  RegisteredIdentifier: identifier,
  DirectoryEnterprise: object(enterprise),
  RegisteredEnterprise: object({
    ...enterprise,
    standing: object({ asOf: day, 'suspendedSince?': day, designatedFor: list(text) }),
  }),
  Directory: page(ref('DirectoryEnterprise')),
} as const;
