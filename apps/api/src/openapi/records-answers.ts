import {
  anyObject,
  day,
  flag,
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
  /** Told after the deadline of what happened then; absent where there is no such day. */
  'isLate?': flag,
  ordinal,
  revision: whole,
  channel: text,
  'targetRecordId?': text,
  state,
  'voidedByRecordId?': text,
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

/** What is recorded, and where. */
export const recordAnswers = {
  Recorded: object({
    outcome: oneOf('recorded', 'unchanged'),
    type: text,
    state,
    recordedAt: instant,
    'ordinal?': ordinal,
    data: anyObject,
  }),
  RecordSummary: object(record),
  Record: object({
    ...record,
    history: list(
      object({
        ordinal,
        change: oneOf('recorded', 'voided'),
        byRecordId: text,
        recordedAt: instant,
        channel: text,
        'reason?': text,
      }),
    ),
  }),
  Records: object({ items: list(ref('RecordSummary')), knownAt: ordinal, 'next?': text }),
  RegisteredIdentifier: identifier,
  DirectoryEnterprise: object({
    enterpriseId: text,
    name: text,
    nameLatin: text,
    countryCode: text,
    identifiers: list(ref('RegisteredIdentifier')),
    activities: list(text),
    sites: list(site),
  }),
  Directory: page(ref('DirectoryEnterprise')),
} as const;
