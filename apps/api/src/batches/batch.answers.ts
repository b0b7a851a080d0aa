import { recordTypes, type RecordType } from '../acts/record-types';
import { list, named, object, oneOf, ordinal, text, type TypeOf } from '../http/schema';
import {
  contradictions,
  doubts,
  flags,
  outcome,
  recordedAt,
  state,
} from '../submitting/recorded.answers';

const types = Object.keys(recordTypes) as RecordType[];

const slow = 'Absent where the read models were too slow to say it.';

export const BatchRecordAnswer = named(
  'RecordedOfBatch',
  object(
    {
      recordId: text('The record.', 'SAMPLE-0505-2'),
      type: oneOf(types, 'What kind of record it is.'),
      outcome,
      state,
      'recordedAt?': recordedAt,
      'ordinal?': ordinal(`The place of the record in the ledger. ${slow}`, 4711),
      'flags?': flags,
      'contradictions?': contradictions,
      'doubts?': doubts,
    },
    'What became of one record of the batch. `GET` shows what is stored.',
  ),
);

export type BatchRecordAnswer = TypeOf<typeof BatchRecordAnswer>;

export const RecordedBatch = named(
  'RecordedBatch',
  object({
    outcome,
    records: list(BatchRecordAnswer, 'In the order in which they were sent.'),
  }),
);

export type RecordedBatch = TypeOf<typeof RecordedBatch>;
