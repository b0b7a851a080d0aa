import type { HistoryEntry as ReadHistoryEntry, RecordedAct } from '@lodestone/read-models';
import { recordDatas } from '../acts/stored/record.answers';
import { exactly } from '../http/same-type';
import {
  byType,
  day,
  flag,
  head,
  knownAt,
  list,
  named,
  next,
  object,
  oneOf,
  ordinal,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import {
  contradictions,
  flags,
  RecordedHead,
  recordedAt,
  state,
} from '../submitting/recorded.answers';

export const RecordedRecord = named(
  'RecordedRecord',
  byType('Recorded', RecordedHead, recordDatas),
);

export type RecordedRecord = TypeOf<typeof RecordedRecord>;

const channel = text('How it came: api, file, form, demonstration or system.', 'api');

const record = {
  siteId: text('The site at which it happened.', 'TJ-WORKS'),
  recordId: text('The record, as its submitter called it.', 'OPEN-1'),
  enterpriseId: text('The enterprise that recorded it.', 'TJ-MAG'),
  'occurredOn?': day('When it happened. Voids and corrections have no day of their own.'),
  recordedAt,
  'isLate?': flag(
    'It was recorded after the deadline of what happened then, a void or correction after that of what it takes back. Absent where there is no such day.',
  ),
  ordinal: ordinal('The place of the record in the ledger.', 4711),
  revision: whole('Its place among the records of the site.', 12),
  channel,
  'targetRecordId?': text('Of a void, correction or release: the record that it is about.'),
  state,
  'voidedByRecordId?': text('The record that took it back.'),
  'correctedByRecordId?': text('The newest correction: `data` is what that says.'),
  'flags?': flags,
};

/** What the read model says of a record, with the mark and without what is not shown. */
type ReadRecord = Omit<RecordedAct, 'contentDigest' | 'flags' | 'type' | 'data'> &
  Partial<Pick<RecordedAct, 'flags'>> &
  Readonly<{ isLate?: boolean }>;

const HistoryEntry = named(
  'HistoryEntry',
  exactly<ReadHistoryEntry>()(
    object(
      {
        ordinal: ordinal('Its place in the ledger.', 4711),
        change: oneOf(
          ['recorded', 'corrected', 'voided', 'restored'],
          'What became of the record.',
        ),
        byRecordId: text('The record that changed it: itself, the correction or the void.'),
        recordedAt,
        channel,
        'reason?': text('Code of the reason, of corrections and voids.'),
      },
      'One thing that became of a record.',
    ),
  ),
);

exactly<ReadRecord>()(object(record));

export const RecordSummary = named(
  'RecordSummary',
  byType('Summary', head('SummaryHead', record, 'A record as it stands.'), recordDatas),
);

export type RecordSummary = TypeOf<typeof RecordSummary>;

const RecordHead = head(
  'RecordHead',
  {
    ...record,
    history: list(HistoryEntry, 'What became of it, the oldest first.'),
    'contradictions?': contradictions,
  },
  'A record as it stands, with its history.',
);

export const RecordAnswer = named('Record', byType('Record', RecordHead, recordDatas));

export type RecordAnswer = TypeOf<typeof RecordAnswer>;

/** Before it is told apart: what the read model gives. */
export type Unformed<Answer> = Omit<Answer, 'type' | 'data'> &
  Readonly<{ type: string; data: unknown }>;

/** The ledger stores nothing but events, so what is stored has the form of its type. */
export const inItsForm = <Answer extends RecordAnswer | RecordSummary>(
  record: Unformed<Answer>,
): Answer => record as unknown as Answer;

export const Records = named(
  'Records',
  object({
    items: list(RecordSummary, 'The records, the newest first.'),
    knownAt,
    'next?': next,
  }),
);

export type Records = TypeOf<typeof Records>;
