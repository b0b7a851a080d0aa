import {
  bigDecimal,
  day,
  flag,
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

/** A JSON integer, or decimal text beyond 2^53. */
const anyWhole = { oneOf: [{ type: 'integer' }, bigDecimal] };

const volume = {
  deals: whole,
  massGrams: anyWhole,
  pieces: anyWhole,
  valueMinor: map(bigDecimal),
  elementMicrograms: map(bigDecimal),
  /** Of each element as its oxide of trade. */
  oxideMicrograms: map(bigDecimal),
  metalEquivalentMicrograms: bigDecimal,
  oxideEquivalentMicrograms: bigDecimal,
};

const sides = { 'sold?': ref('Volume'), 'exported?': ref('Volume'), 'returned?': ref('Volume') };

const compared = object({ massGrams: anyWhole, 'changePpm?': anyWhole });

const counts = { recorded: whole, voided: whole, corrected: whole };

const moment = object({ knownAt: ordinal, 'asOf?': day, totals: ref('VolumeSides') });

/** How much was sold and exported, from which records, and why it is another number than before. */
export const volumeAnswers = {
  Volume: object(volume),
  /** With its share of the total and its rank among all groups, by mass. */
  GroupVolume: object({ ...volume, sharePpm: whole, rank: whole }),
  VolumeSides: object(sides),
  VolumeTrend: object({
    previousMonth: compared,
    yearAgo: compared,
    yearToDate: object({ massGrams: anyWhole }),
    yearAgoToDate: compared,
  }),
  Volumes: object({
    items: list(
      object({
        key: object({
          'exporter?': text,
          'month?': text,
          'goodsCode?': text,
          'grade?': text,
          'destination?': text,
          'client?': text,
        }),
        'sold?': ref('GroupVolume'),
        'exported?': ref('GroupVolume'),
        'returned?': ref('Volume'),
        'trend?': object({ 'sold?': ref('VolumeTrend'), 'exported?': ref('VolumeTrend') }),
      }),
    ),
    totals: ref('VolumeSides'),
    knownAt: ordinal,
    'next?': text,
  }),
  VolumeRecords: object({
    items: list(
      object({
        kind: oneOf('sold', 'exported', 'returned'),
        siteId: text,
        recordId: text,
        dealId: text,
        occurredOn: day,
        recordedAt: instant,
        isLate: flag,
        ordinal,
        exporterId: text,
        goodsCode: text,
        grade: text,
        destination: text,
        client: text,
        contractNumber: text,
        invoiceNumber: text,
        volume: ref('Volume'),
      }),
    ),
    knownAt: ordinal,
    'next?': text,
  }),
  VolumesComparison: object({
    from: moment,
    to: moment,
    difference: ref('VolumeSides'),
    submitters: list(object({ submitterId: text, ...counts, volumes: ref('VolumeSides') })),
    items: list(
      object({
        ordinal,
        change: oneOf('recorded', 'voided', 'corrected'),
        because: oneOf('told', 'happened'),
        submitterId: text,
        siteId: text,
        recordId: text,
        'targetRecordId?': text,
        recordedAt: instant,
        occurredOn: day,
        isLate: flag,
        volumes: ref('VolumeSides'),
      }),
    ),
    'next?': text,
  }),
} as const;
