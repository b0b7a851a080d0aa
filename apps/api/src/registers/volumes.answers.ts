import type {
  ComparedMoment,
  GroupVolume as ReadGroupVolume,
  StandingDeal,
  Submitter,
  VolumeChange,
  VolumeGroup,
  Volume as ReadVolume,
  VolumeTotals,
} from '@lodestone/read-models';
import { micrograms } from '../acts/stored/line.answers';
import { because, comparedAt } from '../http/compared';
import { exactly } from '../http/same-type';
import {
  day,
  digits,
  flag,
  knownAt,
  list,
  map,
  named,
  next,
  object,
  of,
  oneOf,
  ordinal,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import { recordedAt } from '../submitting/recorded.answers';

const volume = {
  deals: whole('Deals that still stand.', 12),
  massGrams: digits('Grams.', '1200000'),
  pieces: digits('Pieces, of those deals that count them.', '60000'),
  valueMinor: map(digits(), 'Value by currency (ISO 4217), in its minor units.'),
  adjustedMinor: map(
    digits(),
    'What credit notes and other papers added to that value by currency, or with a minus took away. `valueMinor` is what was invoiced.',
  ),
  elementMicrograms: micrograms('Content: the mass of the element itself.'),
  oxideMicrograms: micrograms('The same as oxide of trade.'),
  metalEquivalentMicrograms: digits('All rare earths together as metal, in micrograms.'),
  oxideEquivalentMicrograms: digits('All rare earths together as oxide (REO), in micrograms.'),
};

const Volume = named(
  'Volume',
  exactly<ReadVolume>()(object(volume, 'How much one side of some deals comes to.')),
);

const GroupVolume = named(
  'GroupVolume',
  exactly<ReadGroupVolume>()(
    object(
      {
        ...volume,
        sharePpm: whole('Share of the total mass, in parts per million.', 125_000),
        rank: whole('1 is the largest mass; equal masses share a rank.', 1),
      },
      'How much one side of a group comes to, and where it stands among all groups.',
    ),
  ),
);

const sides = {
  'sold?': of(Volume, 'What was sold.'),
  'exported?': of(Volume, 'What was exported. Never add it to what was sold.'),
  'returned?': of(Volume, 'What receivers refused of what was sold. `sold` is not smaller for it.'),
  'givenUp?': of(
    Volume,
    'What of sales abroad will not be exported. `sold` is not smaller for it.',
  ),
};

const VolumeSides = named(
  'VolumeSides',
  exactly<VolumeTotals>()(object(sides, 'Sold, exported, returned and given up, each for itself.')),
);

const compared = (means: string) =>
  object(
    {
      massGrams: digits('Grams then.', '1100000'),
      'changePpm?': digits(
        'The change from then to now, in parts per million of then. Absent where there was nothing.',
        '90909',
      ),
    },
    means,
  );

const VolumeTrend = named(
  'VolumeTrend',
  object(
    {
      previousMonth: compared('The month before.'),
      yearAgo: compared('The same month one year before.'),
      yearToDate: object({ massGrams: digits('Grams.') }, 'From January to this month.'),
      yearAgoToDate: compared('The same months one year before.'),
    },
    'What a month is compared with.',
  ),
);

const VolumesGroup = named(
  'VolumesGroup',
  exactly<VolumeGroup>()(
    object(
      {
        key: object(
          {
            'exporter?': text('The exporter.', 'TJ-MAG'),
            'month?': text('The month, `YYYY-MM`.', '2025-04'),
            'goodsCode?': text('Code of the goods.', '8505111000'),
            'grade?': text('Code of the grade.', 'N42SH'),
            'destination?': text('Country of destination (ISO 3166-1 alpha-2).', 'DE'),
            'operator?': text('The enterprise of the site.', 'TJ-PORT'),
            'producer?': text('Who made the goods; empty where nobody was declared.', 'TJ-MAG'),
            'owner?': text('Whose the goods were.', 'TJ-MAG'),
            'client?': text('The client, by its canonical id.'),
          },
          'What the group is; one member for each column of `groupBy`.',
        ),
        'sold?': of(GroupVolume, 'What was sold.'),
        'exported?': of(GroupVolume, 'What was exported. Never add it to what was sold.'),
        'returned?': of(Volume, 'What receivers refused of what was sold.'),
        'givenUp?': of(Volume, 'What of sales abroad will not be exported.'),
        'trend?': object(
          {
            'sold?': of(VolumeTrend, 'Of what was sold.'),
            'exported?': of(VolumeTrend, 'Of what was exported.'),
          },
          'With `trend=true` and months: what the month is compared with.',
        ),
      },
      'One group of deals.',
    ),
  ),
);

export const Volumes = named(
  'Volumes',
  object({
    items: list(VolumesGroup, 'The groups.'),
    totals: of(VolumeSides, 'Over all groups of all pages.'),
    knownAt,
    'next?': next,
  }),
);

export type Volumes = TypeOf<typeof Volumes>;

const isLate = flag('It was recorded after the deadline of the day on which it happened.');
const isToldLate = flag(
  'It was recorded after the deadline of its day; a void or correction after that of what it takes back.',
);
const siteId = text('The site.', 'TJ-WORKS');
const recordId = text('The record.', 'EXP-0420');
const occurredOn = day('When it happened.', '2025-04-20');

const VolumeRecord = named(
  'VolumeRecord',
  exactly<StandingDeal>()(
    object(
      {
        kind: oneOf(['sold', 'exported', 'returned', 'givenUp'], 'On which side it counts.'),
        siteId,
        recordId,
        dealId: text('The goods line: `siteId/recordId/n`.', 'TJ-WORKS/EXP-0420/1'),
        occurredOn,
        recordedAt,
        isLate,
        isCorrectedLate: flag(
          'It stands as it does by a correction that was told after the deadline of what it puts right.',
        ),
        ordinal: ordinal('Since when the deal stands as it does.'),
        exporterId: text('The seller or exporter, as declared.', 'TJ-MAG'),
        operatorId: text('The enterprise of the site.', 'TJ-MAG'),
        'producerId?': text('Who was declared to have made the goods.', 'TJ-MAG'),
        goodsCode: text('Code of the goods.', '8505111000'),
        grade: text('Code of the grade.', 'N42SH'),
        destination: text('Country of destination (ISO 3166-1 alpha-2).', 'DE'),
        client: text('The client, by its canonical id.'),
        contractNumber: text('Of the contract.'),
        invoiceNumber: text('Of the invoice.'),
        volume: of(Volume, 'How much of it stands.'),
      },
      'The part of one deal that stands.',
    ),
  ),
);

export const VolumeRecords = named(
  'VolumeRecords',
  object({
    items: list(VolumeRecord, 'Together they are the number.'),
    knownAt,
    'next?': next,
  }),
);

export type VolumeRecords = TypeOf<typeof VolumeRecords>;

const Moment = named(
  'VolumesMoment',
  exactly<ComparedMoment>()(
    object(
      {
        ...comparedAt,
        totals: of(VolumeSides, 'The number at this moment.'),
      },
      'One of two moments.',
    ),
  ),
);

const VolumesSubmitter = named(
  'VolumesSubmitter',
  exactly<Submitter>()(
    object(
      {
        submitterId: text('The enterprise that recorded.', 'TJ-MAG'),
        recorded: whole('New records.', 3),
        voided: whole('Records that were taken back.', 0),
        corrected: whole('Records that were corrected.', 1),
        volumes: of(VolumeSides, 'How much of the difference they make.'),
      },
      'Whose records make the difference.',
    ),
  ),
);

const VolumesChange = named(
  'VolumesChange',
  exactly<VolumeChange>()(
    object(
      {
        ordinal: ordinal('The place of the record in the ledger.'),
        change: oneOf(['recorded', 'voided', 'corrected'], 'What the record did.'),
        because,
        submitterId: text('The enterprise that recorded it.', 'TJ-MAG'),
        siteId,
        recordId,
        'targetRecordId?': text('Of a void or correction: the record that it is about.'),
        recordedAt,
        occurredOn,
        isLate: isToldLate,
        volumes: of(VolumeSides, 'By how much the number changed.'),
      },
      'One record that makes the difference.',
    ),
  ),
);

export const VolumesComparison = named(
  'VolumesComparison',
  object({
    from: of(Moment, 'The first moment.'),
    to: of(Moment, 'The second moment.'),
    difference: of(VolumeSides, '`to` less `from`.'),
    submitters: list(VolumesSubmitter, 'Who recorded what, most records first.'),
    items: list(VolumesChange, 'Together they are the difference.'),
    'next?': next,
  }),
);

export type VolumesComparison = TypeOf<typeof VolumesComparison>;
