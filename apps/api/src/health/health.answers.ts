import type { ReadModelStatus } from '../reading/read-side';
import type { PartFault } from '../running/readiness';
import { exactly } from '../http/same-type';
import {
  always,
  decimal,
  flag,
  instant,
  list,
  named,
  object,
  oneOf,
  ordinal,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import { loading } from '../running/loading.answers';

export const Live = named('Live', object({ status: always('live', 'The process answers.') }));

const ReadModel = exactly<ReadModelStatus>()(
  object({
    name: text('The read model, or `journal`.', 'records'),
    version: whole('Its version.', 1),
    state: oneOf(
      ['ready', 'catching-up', 'building', 'parked'],
      'Whether it is up to date; behind; not there to be asked yet; or stands still before an event.',
    ),
    ordinal: ordinal('How far it is.', 4711),
    isLive: flag('It has come to the end of the log and follows it.'),
    eventsPerSecond: decimal('How fast it is.', 3_300),
    'parked?': object(
      {
        stream: text('The stream of the event.'),
        revision: whole('The place of the event in its stream.'),
        type: text('The type of the event.'),
        ordinal: ordinal('The ordinal of the event.'),
        message: text('Why it could not be taken.'),
      },
      'The event that it cannot take, and at which it stands still.',
    ),
    'building?': object(
      {
        ordinal: ordinal('How far the new rows are.', 4711),
        percent: whole('How much of the log they have taken, in per cent.', 40),
        eventsPerSecond: decimal('How fast they are made.', 9_000),
      },
      'Its rows are being made aside; older rows answer until the new ones take their place.',
    ),
    'servedByVersion?': whole('The earlier version whose rows answer meanwhile.', 1),
  }),
);

const Fault = exactly<PartFault>()(
  object({
    part: text('The part of the program.'),
    message: text('What is wrong, for an operator.'),
    at: instant('Since when.'),
  }),
);

const Program = object(
  {
    version: text('The version of Lodestone.', '0.1.0'),
    logSchema: whole('Of the file of a log that lies in the data folder.', 2),
    foldVersion: whole('Of the rows that decisions are taken on.', 8),
    events: text(
      'A digest of every event type and its newest version: equal where two programs know the same.',
      '3f2a9c0d81b7',
    ),
  },
  'Which program answers, and what it writes: replicas of different versions are told apart by it.',
);

export const Ready = named(
  'Ready',
  object({
    program: Program,
    status: oneOf(
      ['ready', 'loading', 'catching-up', 'faulty'],
      'The worst that is the matter with any part.',
    ),
    takesRecords: flag('Records are taken, however far the read models are.'),
    ordinal: ordinal('The newest ordinal that every answer can reflect.', 4711),
    'loading?': loading,
    faults: list(Fault, 'Parts of the program that stopped working.'),
    readModels: list(
      ReadModel,
      'Every read model, and the journal of posting lines, and how far each is.',
    ),
  }),
);

export type Ready = TypeOf<typeof Ready>;
