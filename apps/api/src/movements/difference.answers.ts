import type {
  ChangedMovement as ReadChangedMovement,
  MovementChange as ReadMovementChange,
  PairDifference as ReadPairDifference,
} from '@lodestone/read-models';
import { micrograms } from '../acts/stored/line.answers';
import { because, comparedAt } from '../http/compared';
import { exactly } from '../http/same-type';
import {
  day,
  digits,
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
import { recordedAt } from '../submitting/recorded.answers';
import {
  fromSiteId,
  movementId,
  movementStatus,
  parties,
  receivers,
  sentLotId,
  toSiteId,
} from './movement.answers';

const sums = {
  receipts: whole('Receipts.', 24),
  short: whole('Receipts that were short of what they closed.', 24),
  over: whole('Receipts that were over it.', 0),
  clearedGrams: digits('Grams that were received, as the sender weighed them.'),
  differenceGrams: digits('Sent less arrived, in grams: what is missing is more than nothing.'),
  clearedMicrograms: micrograms('What was received, as the sender has it.'),
  differenceMicrograms: micrograms('Sent less arrived.'),
  sharePpm: whole('The difference that is ranked, in parts per million of what was received.'),
};

const PairDifference = named(
  'PairDifference',
  exactly<ReadPairDifference>()(
    object(
      {
        fromSiteId,
        toSiteId: text('The site that received.', 'TJ-WORKS'),
        senderId: text('Who operates the site that sent.', 'BT-RE'),
        receiverId: text('Who operates the site that received.', 'TJ-MAG'),
        ...sums,
        trend: object(
          {
            direction: oneOf(
              ['growing', 'shrinking', 'steady', 'too-few-months'],
              'The share in the last three months with receipts, against all months before.',
            ),
            'earlierPpm?': whole('The share in the months before.'),
            'latestPpm?': whole('The share in the last three months.'),
          },
          'Where the difference goes.',
        ),
        months: list(
          object({ month: text('The month of the receipts.', '2025-04'), ...sums }),
          'Months in which anything was received.',
        ),
      },
      'What a sender and a receiver say of the same goods, together.',
    ),
  ),
);

export const MovementDifferences = named(
  'MovementDifferences',
  object({ items: list(PairDifference, 'The worst first.'), knownAt, 'next?': next }),
);

export type MovementDifferences = TypeOf<typeof MovementDifferences>;

const MovementChange = named(
  'MovementChange',
  exactly<ReadMovementChange>()(
    object(
      {
        ordinal: ordinal('The place of the record in the ledger.'),
        because,
        type: text('What was told.', 'Received'),
        submitterId: text('The enterprise that recorded it.', 'TJ-MAG'),
        siteId: text('Its site.', 'TJ-WORKS'),
        recordId: text('The record.', 'REC-0401'),
        recordedAt,
        occurredOn: day('When it happened.'),
      },
      'One record that makes a difference.',
    ),
  ),
);

const standing = (means: string) =>
  object(
    {
      statuses: list(movementStatus, 'Empty of a line that was not there.'),
      inTransitGrams: whole('Grams on their way.'),
      differenceGrams: whole('Sent less arrived, in grams.'),
    },
    means,
  );

const ChangedMovement = named(
  'ChangedMovement',
  exactly<ReadChangedMovement>()(
    object(
      {
        movementId,
        sentLotId,
        fromSiteId,
        toSiteId,
        ...parties,
        ...receivers,
        from: standing('At the first moment.'),
        to: standing('At the second moment.'),
        changes: list(MovementChange, 'None where only time has passed.'),
      },
      'A line that stands otherwise at the second moment.',
    ),
  ),
);

const moment = (means: string) =>
  object(
    {
      ...comparedAt,
      judgedOn: day('The day by which lateness is judged.'),
      inTransitGrams: digits('Grams on their way at this moment, of all lines.'),
    },
    means,
  );

export const MovementsComparison = named(
  'MovementsComparison',
  object({
    from: moment('The first moment.'),
    to: moment('The second moment.'),
    items: list(ChangedMovement, 'By the order of sending.'),
    'next?': next,
  }),
);

export type MovementsComparison = TypeOf<typeof MovementsComparison>;
