import {
  anyObject,
  day,
  instant,
  list,
  map,
  object,
  oneOf,
  ordinal,
  ref,
  text,
  whole,
} from './schema';

const words = object({ en: text, zh: text });
const loading = object({ done: whole, total: whole });

const readModel = object({
  name: text,
  version: whole,
  state: oneOf('ready', 'catching-up', 'building', 'parked'),
  ordinal,
  isLive: { type: 'boolean' },
  eventsPerSecond: { type: 'number' },
  'parked?': object({ stream: text, revision: whole, type: text, ordinal, message: text }),
});

/** What the program says of itself, and how it says no. */
export const programAnswers = {
  Words: words,
  ProblemPart: object({
    pointer: text,
    'in?': oneOf('body', 'query', 'path', 'header'),
    code: text,
    message: ref('Words'),
  }),
  Problem: object({
    type: text,
    title: text,
    status: whole,
    code: text,
    detail: text,
    message: ref('Words'),
    'mend?': ref('Words'),
    instance: text,
    correlationId: text,
    'facts?': anyObject,
    'errors?': list(ref('ProblemPart')),
    /** A body of `POST …/batches`. */
    'repair?': object({ records: list(anyObject) }),
  }),
  Explanation: object({
    code: text,
    status: whole,
    title: ref('Words'),
    'mend?': ref('Words'),
  }),
  Explanations: object({ items: list(ref('Explanation')) }),
  Live: object({ status: oneOf('live') }),
  Ready: object({
    status: oneOf('ready', 'loading', 'catching-up', 'faulty'),
    takesRecords: { type: 'boolean' },
    ordinal,
    'loading?': loading,
    faults: list(object({ part: text, message: text, at: instant })),
    readModels: list(readModel),
  }),
  LedgerStatus: object({
    ordinal,
    calendarZone: text,
    today: day,
    authMode: oneOf('demo', 'oidc'),
    'demonstration?': object({ nation: text, seed: whole }),
    'loading?': loading,
    version: text,
    schemaVersions: map(whole),
    readModels: list(object({ name: text, version: whole, ordinal })),
  }),
  OpenApi: object({
    openapi: oneOf('3.1.0'),
    info: anyObject,
    paths: map(map(anyObject)),
    components: anyObject,
  }),
} as const;
