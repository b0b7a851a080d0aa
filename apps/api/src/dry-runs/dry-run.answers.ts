import { accounts } from '@lodestone/ledger';
import { batchRecordsMax } from '../acts/bounds';
import { knownMembers } from '../acts/known-declaration.answers';
import { BatchRecordAnswer } from '../batches/batch.answers';
import { Problem } from '../http/problem.answers';
import { list, named, object, of, oneOf, ordinal, text, whole, type TypeOf } from '../http/schema';
import { RecordedRecord } from '../records/record.answers';
import { flags } from '../submitting/recorded.answers';

export const JudgedAt = named(
  'JudgedAt',
  object(
    {
      'ordinal?': ordinal(
        'The ordinal that the flags rest on. Absent where the read models were too slow to say them.',
        4711,
      ),
      revision: whole('The last event of the account of the site that was decided on.', 12),
    },
    'On which state it was judged. The same again on the same state is judged the same.',
  ),
);

const DeclarationTold = named(
  'DeclarationTold',
  object(
    {
      pointer: text('Where it stands in what was sent.', '/buyer'),
      ...knownMembers,
    },
    'Whether a declared party is known, as far as you declared it.',
  ),
);

export const MassChange = named(
  'MassChange',
  object(
    {
      account: oneOf(accounts, 'The account of the book.'),
      siteId: text('The site whose account it is.', 'TJ-WORKS'),
      'lotId?': text('The lot.', 'MAG'),
      massGrams: whole('Grams more (+) or less (−) than before.', -2_000),
    },
    'By how much one account of the books differs afterwards.',
  ),
);

const Change = named(
  'RecordChange',
  object(
    {
      targetRecordId: text('The record that is voided or corrected.', 'SAMPLE-0505'),
      'flagsBefore?': flags,
      'flagsAfter?': flags,
      masses: list(
        MassChange,
        'By how much the books differ afterwards. Empty where no grams move.',
      ),
    },
    'What a void or a correction changes.',
  ),
);

const beside = {
  'problem?': of(Problem, 'Why not, as the submission would be answered.'),
  'declarations?': list(DeclarationTold, 'The parties that it declares. Absent where none are.'),
  'change?': of(Change, 'Of a void or a correction that would be recorded: what it changes.'),
} as const;

export const DryRun = named(
  'DryRun',
  object(
    {
      outcome: oneOf(
        ['recorded', 'unchanged', 'refused'],
        'What the submission would come to. Nothing came of this.',
      ),
      judgedAt: of(JudgedAt, 'On which state.'),
      'answer?': of(
        RecordedRecord,
        'The answer to the submission. Without an ordinal where it would be recorded: it has none yet.',
      ),
      ...beside,
    },
    'What would become of a record.',
  ),
);

export type DryRun = TypeOf<typeof DryRun>;

export const DryRunOfBatchRecord = named(
  'DryRunOfBatchRecord',
  object(
    {
      outcome: oneOf(
        ['recorded', 'unchanged', 'refused', 'invalid'],
        'What would become of it if those that are refused or invalid were not in the batch.',
      ),
      'recordId?': text('The record. Absent where it has no id.', 'SAMPLE-0505-2'),
      'answer?': of(BatchRecordAnswer, 'What the answer to the batch would say of it.'),
      ...beside,
    },
    'What would become of one record of a batch.',
  ),
);

export type DryRunOfBatchRecord = TypeOf<typeof DryRunOfBatchRecord>;

export const DryRunOfBatch = named(
  'DryRunOfBatch',
  object(
    {
      outcome: oneOf(
        ['recorded', 'unchanged', 'refused', 'invalid'],
        'What the batch as a whole would come to: a batch with one record that is not possible is refused.',
      ),
      'judgedAt?': of(JudgedAt, 'On which state. Absent where no record could be judged.'),
      'problem?': of(
        Problem,
        'Why not. Of an invalid batch with every place of every record that is wrong, 50 at most: each ' +
          'record has its own.',
      ),
      records: list(
        DryRunOfBatchRecord,
        `Every record, in the order in which they were sent; at most ${batchRecordsMax}.`,
      ),
    },
    'What would become of a batch, and of each record of it.',
  ),
);

export type DryRunOfBatch = TypeOf<typeof DryRunOfBatch>;
