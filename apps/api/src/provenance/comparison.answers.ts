import type { ComparisonAnswer } from '@lodestone/read-models';
import { comparedAt } from '../http/compared';
import { exactly } from '../http/same-type';
import {
  day,
  digits,
  list,
  named,
  object,
  of,
  oneOf,
  ordinal,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import { recordedAt } from '../submitting/recorded.answers';
import { asked, model } from './asked.answers';
import { originKey } from './origin-key.answers';

const told = {
  ordinal: ordinal('The ordinal that brought it.'),
  type: text('The event.', 'RecordCorrected'),
  siteId: text('The site.', 'TJ-WORKS'),
  recordId: text('The record.', 'COR-0420'),
  'targetRecordId?': text('Of a void or correction: the record that it is about.', 'MAG-0412'),
  submitterId: text('The enterprise that recorded it.', 'TJ-MAG'),
  recordedAt,
};

const DifferingRecord = named(
  'DifferingRecord',
  exactly<ComparisonAnswer['records'][number]>()(
    object(
      {
        ...told,
        occurredOn: day('When it happened.'),
        counts: oneOf(['from', 'to'], 'At which of the two moments it counts.'),
        because: oneOf(
          ['told', 'happened', 'identified'],
          'It was told, or taken back, in between; or it was known at both moments, and happened in between; or it counts at both, and only at this one it is known that the client was this one.',
        ),
        'endedBy?': object(told, 'What took it back: a void or a correction.'),
      },
      'A record, in one version, that has a part in it at one moment and does not count at the other.',
    ),
  ),
);

const ChangedShare = named(
  'ChangedOriginShare',
  exactly<ComparisonAnswer['changes'][number]>()(
    object(
      {
        key: originKey,
        fromAmount: digits('Grams or micrograms at the first moment.', '3000000000'),
        toAmount: digits('Grams or micrograms at the second moment.', '2500000000'),
      },
      'A share that is another at the second moment.',
    ),
  ),
);

const moment = (means: string) =>
  object(
    {
      ...comparedAt,
      total: digits('All that ever came there, by what was known then.', '4000000000'),
    },
    means,
  );

export const ProvenanceComparison = named(
  'ProvenanceComparison',
  object({
    of: asked.of,
    'element?': asked['element?'],
    model,
    from: moment('The first moment.'),
    to: moment('The second moment.'),
    items: list(ChangedShare, 'Shares that differ, by their keys.'),
    records: list(of(DifferingRecord, 'A record.'), 'Those that differ, oldest first: the newest.'),
    recordCount: whole('Of all that differ.', 3),
  }),
);

export type ProvenanceComparison = TypeOf<typeof ProvenanceComparison>;
