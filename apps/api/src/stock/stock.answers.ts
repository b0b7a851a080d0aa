import type {
  ChangedLot as ReadChangedLot,
  StockChange as ReadStockChange,
  StockGroup as ReadStockGroup,
  StockHold as ReadStockHold,
  StockLot as ReadStockLot,
  StockSum as ReadStockSum,
  StockUnit as ReadStockUnit,
} from '@lodestone/read-models';
import { micrograms, ppm } from '../acts/stored/line.answers';
import { because, comparedAt } from '../http/compared';
import { exactly } from '../http/same-type';
import {
  day,
  digits,
  flag,
  knownAt,
  list,
  named,
  next,
  object,
  of,
  ordinal,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import { recordedAt } from '../submitting/recorded.answers';

const siteId = text('The site.', 'TJ-WORKS');
const lotId = text('The lot, as whoever made it called it.', 'MAG-0412');
const ownerId = text('Whose it is.', 'TJ-MAG');
const operatorId = text('The enterprise of the site on the day.', 'TJ-MAG');

const StockHold = named(
  'StockHold',
  exactly<ReadStockHold>()(
    object(
      {
        recordId: text('The record that holds it.', 'HOLD-3'),
        'reason?': text(
          'Code of the reason. Left out of what a count or a receipt found and nobody can explain.',
          'recall',
        ),
        heldOn: day('Since when.'),
      },
      'Nothing may be taken from the lot until this is released.',
    ),
  ),
);

/** Who owns goods at another enterprise's site sees them, and not the records of that site. */
type SeenStockLot = Omit<ReadStockLot, BooksOfSite> & Partial<Pick<ReadStockLot, BooksOfSite>>;
type BooksOfSite = 'assayRecordId' | 'madeByRecordId' | 'holds' | 'dealId';

const StockLot = named(
  'StockLot',
  exactly<SeenStockLot>()(
    object(
      {
        siteId,
        lotId,
        operatorId,
        ownerId,
        status: text('Code of the status: free, sold, reserve or bonded.', 'free'),
        material: text('Code of the material.', 'ndfeb-magnet'),
        'grade?': text('Code of the grade.', 'N42SH'),
        'dealId?': text('Of a lot of status sold: the deal whose goods it is.'),
        massGrams: whole('What is left, in grams.', 1_200_000),
        ppm: ppm('Composition.'),
        'uncertaintyPpm?': ppm('The uncertainty of that analysis: one standard deviation.'),
        'assayRecordId?': text(
          'The record that gave the composition, as `siteId/recordId`. Left out where you may not see it.',
        ),
        elementMicrograms: micrograms('What is left: the mass of the element itself.'),
        'madeByRecordId?': text('The record of the site that made the lot.', 'COAT-7'),
        firstOn: day('Its first day.'),
        'ageDays?': whole('With `asOf`: days from the first day to that one.', 41),
        'countedOn?': day('It was counted on this day: nothing of this day or before moves mass.'),
        'holds?': list(StockHold, 'What holds it.'),
        isTakeable: flag(
          'Something may still be taken from it: it is not held, and not sold. Of a sold lot exports of its deal take.',
        ),
      },
      'A lot of which something is left.',
    ),
  ),
);

export type StockLot = TypeOf<typeof StockLot>;

export const StockLots = named(
  'StockLots',
  object({ items: list(StockLot, 'By site and lot.'), knownAt, 'next?': next }),
);

export type StockLots = TypeOf<typeof StockLots>;

const sum = {
  lots: whole('Lots of which something is left.', 12),
  massGrams: digits('Grams.', '1200000'),
  elementMicrograms: micrograms('Content: the mass of the element itself.'),
  oxideEquivalentMicrograms: digits('All rare earths together as oxide (REO), in micrograms.'),
};

const StockSum = named('StockSum', exactly<ReadStockSum>()(object(sum, 'What some lots come to.')));

const StockGroup = named(
  'StockGroup',
  exactly<ReadStockGroup>()(
    object(
      {
        key: object(
          {
            'site?': text('The site.', 'TJ-WORKS'),
            'enterprise?': text('The enterprise of the site on the day.', 'TJ-MAG'),
            'owner?': text('Whose the lots are.', 'TJ-MAG'),
            'material?': text('Code of the material.', 'ndfeb-magnet'),
            'grade?': text('Code of the grade; empty where there is none.', 'N42SH'),
            'status?': text('Code of the status.', 'free'),
          },
          'What the group is; one member for each column of `groupBy`.',
        ),
        ...sum,
      },
      'One group of lots.',
    ),
  ),
);

export const Stock = named(
  'Stock',
  object({
    items: list(StockGroup, 'The groups, by key.'),
    totals: of(StockSum, 'Over all groups of all pages.'),
    knownAt,
    'next?': next,
  }),
);

export type Stock = TypeOf<typeof Stock>;

const StockUnit = named(
  'StockUnit',
  exactly<ReadStockUnit>()(
    object(
      {
        siteId,
        unitId: text('The unit: a separator, a leach pond, a furnace.', 'SX-1'),
        ownerId,
        massGrams: whole(
          'Rare earths in it, in grams. Less than nothing is drawn before it is fed.',
        ),
        elementMicrograms: micrograms('The mass of the element itself.'),
        isHeld: flag(
          'A count found more in it than measuring can explain: nothing is drawn until an authority releases it.',
        ),
      },
      'What a unit holds for one owner, by what was fed, drawn and counted.',
    ),
  ),
);

export type StockUnit = TypeOf<typeof StockUnit>;

export const StockUnits = named(
  'StockUnits',
  object({ items: list(StockUnit, 'By site, unit and owner.'), knownAt, 'next?': next }),
);

export type StockUnits = TypeOf<typeof StockUnits>;

const StockChange = named(
  'StockChange',
  exactly<ReadStockChange>()(
    object(
      {
        ordinal: ordinal('The place of the record in the ledger.'),
        because,
        type: text('What was told.', 'Exported'),
        submitterId: text('The enterprise that recorded it.', 'TJ-MAG'),
        recordId: text('The record.', 'EXP-0420'),
        'targetRecordId?': text('Of a void or correction: the record that it is about.'),
        recordedAt,
        occurredOn: day('When it happened.'),
        massGrams: whole('Grams that came, or with a minus left.'),
      },
      'One record that makes a difference.',
    ),
  ),
);

type SeenChangedLot = Omit<ReadChangedLot, 'changes'> & Partial<Pick<ReadChangedLot, 'changes'>>;

const ChangedLot = named(
  'ChangedLot',
  exactly<SeenChangedLot>()(
    object(
      {
        siteId,
        lotId,
        operatorId,
        ownerId,
        fromGrams: whole('Grams at the first moment.'),
        toGrams: whole('Grams at the second moment.'),
        fromMicrograms: micrograms('Content at the first moment.'),
        toMicrograms: micrograms('Content at the second moment.'),
        'changes?': list(
          StockChange,
          'Together they are the difference in grams; a new assay moves none. Left out at a site of another enterprise.',
        ),
      },
      'A lot of which there is more, or less, or something else, at the second moment.',
    ),
  ),
);

export type ChangedLot = TypeOf<typeof ChangedLot>;

const moment = (means: string) =>
  object(
    {
      ...comparedAt,
      massGrams: digits('Grams of all lots at this moment.'),
    },
    means,
  );

export const StockComparison = named(
  'StockComparison',
  object({
    from: moment('The first moment.'),
    to: moment('The second moment.'),
    items: list(ChangedLot, 'Lots that differ, by site and lot.'),
    'next?': next,
  }),
);

export type StockComparison = TypeOf<typeof StockComparison>;
