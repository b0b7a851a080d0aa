import type {
  CrossedStatements as ReadCrossedStatements,
  MovementRepair as ReadMovementRepair,
  ReadyReceipt as ReadReadyReceipt,
  ReturnLeg as ReadReturnLeg,
} from '@lodestone/read-models';
import { movementKinds, movementStatuses, type MovementStatus } from '@lodestone/reference';
import { micrograms, ppm } from '../acts/stored/line.answers';
import { exactly } from '../http/same-type';
import {
  day,
  flag,
  knownAt,
  list,
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
import type { SeenAwaitedMovement, SeenMovement } from './movement-seen-by';

const codesOf = <Code extends string>(rows: ReadonlyArray<Readonly<{ code: Code }>>) =>
  rows.map(({ code }) => code);

const statusCodes: readonly MovementStatus[] = codesOf(movementStatuses);
export const movementStatus = oneOf(statusCodes, 'How it stands.');
const kind = oneOf(codesOf(movementKinds), 'Why it is on its way.');

export const movementId = text('The line of goods, as `siteId/recordId/n`.', 'BT-SEP/SALE-0401/1');
export const sentLotId = text('The lot that the sender took it from.', 'NDPR-12');
export const fromSiteId = text('The site that sent.', 'BT-SEP');
export const toSiteId = text('The site to which it goes, or went.', 'TJ-WORKS');
const occurredOn = day('When it happened.');
const told = ordinal('The place in the ledger of what told it.');

export const parties = {
  senderId: text('Who operated the site that sent, on the day of sending.', 'BT-RE'),
  'sellerId?': text('Of a sale: whose it is by declaration.', 'BT-RE'),
};

export const receivers = {
  declaredToId: text('Who operated the site that it was first sent to, on that day.', 'TJ-MAG'),
  receiverId: text('Who operates the site that it goes to, and alone can receive it.', 'TJ-MAG'),
};

const differences = {
  differenceGrams: whole('Sent less arrived, in grams: what is missing is more than nothing.'),
  differenceMicrograms: micrograms('The same of each rare earth.'),
};

const weighed = (means: string, ofPpm: string) =>
  object({ lotId: text('The new lot.'), massGrams: whole('Grams.'), 'ppm?': ppm(ofPpm) }, means);

const MovementReceipt = named(
  'MovementReceipt',
  exactly<SeenMovement['receipts'][number]>()(
    object(
      {
        siteId: text('The site that received.', 'TJ-WORKS'),
        recordId: text('Its record.', 'REC-0401'),
        operatorId: text('Whose record it is.', 'TJ-MAG'),
        occurredOn,
        ordinal: told,
        clearedGrams: whole('Grams of the line that are not on their way any more.'),
        'lotId?': text('The new lot. Absent where everything was refused.', 'IN-0401'),
        'massGrams?': whole('Grams that were weighed and taken in.'),
        'ppm?': ppm('The receiver’s own assay. Absent where the sender’s figures were taken.'),
        'surplus?': weighed(
          'What arrived beyond what was sent.',
          'The receiver’s own assay of it.',
        ),
        'refused?': object(
          {
            returnMovementId: text('The movement by which it goes back.'),
            massGrams: whole('Grams that go back.'),
            reason: text('Code of the reason.', 'off-specification'),
          },
          'What was turned away.',
        ),
        'discrepancy?': text('Code of what the receiver found wrong.', 'scale-difference'),
        closes: flag('Nothing more will arrive of this line.'),
        ...differences,
      },
      'What the receiver says of it.',
    ),
  ),
);

const MovementRedirection = named(
  'MovementRedirection',
  exactly<SeenMovement['redirections'][number]>()(
    object(
      {
        siteId: text('The site that sent.'),
        recordId: text('Its record.'),
        occurredOn,
        ordinal: told,
        'fromSiteId?': text('Where it was to go. Absent where you may not know.'),
        'fromId?': text('Who operated that site on the day.'),
        'toSiteId?': text('Where it goes instead. Absent where you may not know.'),
        'toId?': text('Who operated that site on the day.'),
        movedGrams: whole('Grams that were still on their way.'),
        reason: text('Code of the reason.'),
      },
      'The sender said that it goes elsewhere.',
    ),
  ),
);

const ReturnLeg = named(
  'ReturnLeg',
  exactly<ReadReturnLeg>()(
    object(
      {
        movementId: text('The movement by which it goes back.'),
        massGrams: whole('Grams that were turned away.'),
        inTransitGrams: whole('Grams of it that are still on their way.'),
      },
      'What was refused of it, on its way back.',
    ),
  ),
);

const MovementRepair = named(
  'MovementRepair',
  exactly<ReadMovementRepair>()(
    object(
      {
        type: oneOf(['RecordVoided', 'RecordCorrected'], 'What it is.'),
        siteId: text('The site.'),
        recordId: text('The void or correction.'),
        targetRecordId: text('The record that it is about.'),
        ordinal: told,
      },
      'A void or correction of something that was said of the line.',
    ),
  ),
);

const CrossedStatements = named(
  'CrossedStatements',
  exactly<ReadCrossedStatements>()(
    object(
      {
        recordId: text('The later one, which yields, as `siteId/recordId`.'),
        otherRecordId: text('The earlier one, which stands, as `siteId/recordId`.'),
      },
      'Two records of two sites that say different things of the same grams.',
    ),
  ),
);

const movement = {
  movementId,
  sentLotId,
  kind,
  material: text('Code of the material.', 'praseodymium-neodymium-oxide'),
  'grade?': text('Code of the grade.', 'N42SH'),
  'returnOf?': text('Of what goes back: the movement that brought it.'),
  fromSiteId,
  toSiteId,
  ...parties,
  'declaredToId?': receivers.declaredToId,
  'receiverId?': receivers.receiverId,
  status: movementStatus,
  statuses: list(movementStatus, 'All that holds of it; the first is `status`.'),
  sentOn: day('When it was sent.'),
  'dueOn?': day('By then such goods have usually arrived.'),
  'daysUnderWay?': whole('Days since it was sent, or last redirected, while it is on its way.'),
  sent: object(
    {
      'toSiteId?': text('Where it was first sent. Absent where you may not know.'),
      massGrams: whole('Grams, as the sender weighed them.', 2_000_000),
      ppm: ppm('Composition, as the sender has it.'),
      elementMicrograms: micrograms('Content, as the sender has it.'),
      'ownerId?': text('Whose they were. Absent where you may not know.'),
      lotStatus: text('Code of the status that the lot had.', 'free'),
    },
    'What the sender says. Of a sending that was taken back: what it said last.',
  ),
  receipts: list(MovementReceipt, 'What receivers say, in the order of telling.'),
  ...differences,
  'inTransitGrams?': whole(
    'Grams on their way. Less than nothing: two sites contradict each other.',
  ),
  'inTransitMicrograms?': micrograms('Content on its way.'),
  redirections: list(MovementRedirection, 'In the order of telling.'),
  returns: list(ReturnLeg, 'What was refused of it.'),
  repairs: list(MovementRepair, 'In the order of telling.'),
  contradictions: list(CrossedStatements, 'Where the two sites contradict each other.'),
};

const means = 'A line of goods between two sites, with what both sides say of it.';

const Movement = named('Movement', exactly<SeenMovement>()(object(movement, means)));

const judgedOn = day(
  'The day by which lateness is judged: `asOf`, or the last day on which anything was recorded.',
);

const items = list(Movement, 'By the order of sending.');

export const Movements = named('Movements', object({ items, knownAt, judgedOn, 'next?': next }));

export type Movements = TypeOf<typeof Movements>;

const ReadyReceipt = named(
  'ReadyReceipt',
  exactly<ReadReadyReceipt>()(
    object(
      {
        siteId: text('The site that receives.', 'TJ-WORKS'),
        recordId: text('An id that no record of the site has.', 'received.4711-1'),
        body: object(
          {
            type: oneOf(['Received'], 'What kind of record it is.'),
            occurredOn: day('The day by which the list is judged.'),
            receipts: list(
              object({
                movementId,
                sentLotId,
                lotId: text('An id that no lot of the site has.', 'NDPR-12.4711-1'),
                massGrams: whole('All that is on its way.', 2_000_000),
              }),
              'One line: what is taken of this movement and lot.',
            ),
          },
          'Put your own day and figures in, or send it as it is.',
        ),
      },
      'Send `body` to PUT /sites/{siteId}/records/{recordId}, and all of it has arrived as it was sent.',
    ),
  ),
);

const AwaitedMovement = named(
  'AwaitedMovement',
  exactly<SeenAwaitedMovement>()(
    object(
      { ...movement, ready: of(ReadyReceipt, 'The receipt, ready to be sent.') },
      `${means} It waits to be received.`,
    ),
  ),
);

export const Inbox = named(
  'Inbox',
  object({
    items: list(AwaitedMovement, 'The longest on their way first.'),
    knownAt,
    judgedOn,
    'next?': next,
  }),
);

export type Inbox = TypeOf<typeof Inbox>;

export const MovementsOfRecord = named(
  'MovementsOfRecord',
  object({ items: list(Movement, 'One for each lot that was sent.'), knownAt, judgedOn }),
);

export type MovementsOfRecord = TypeOf<typeof MovementsOfRecord>;
