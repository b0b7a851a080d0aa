import type {
  DrawnItem as ReadDrawnItem,
  ExpectedDecision as ReadExpected,
  ReportOfExport as ReadReport,
} from '@lodestone/read-models';
import type { LicenceClock as LedgerClock } from '@lodestone/ledger';
import {
  clockStopReasons,
  licenceRoutes,
  licenceStates,
  limitWaivers,
  registrationPurposes,
  useReportKinds,
  type OutsideCalendar as ReferenceOutside,
} from '@lodestone/reference';
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
  of,
  oneOf,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import { recordedAt } from '../submitting/recorded.answers';
import { Attachment, codesIn, LicenceTerms } from './licence-terms.answers';
import { licenceDatas } from './recorded-licence.answers';

const OutsideCalendar = named(
  'OutsideCalendar',
  exactly<ReferenceOutside>()(
    object(
      {
        outside: day('The day of which nobody knows whether it is worked.', '2027-01-04'),
        from: day('The first day that the calendar covers.', '2023-01-01'),
        until: day('The last one.', '2026-12-31'),
      },
      'The calendar of working days does not cover it: nothing is guessed.',
    ),
  ),
);

const Clock = named(
  'LicenceClock',
  exactly<LedgerClock>()(
    object(
      {
        of: oneOf(['application', 'amendment'], 'What is decided.'),
        startedOn: day('The day after which days count.', '2025-04-17'),
        'decidedOn?': day('The day of the decision; absent while it is awaited.'),
        'waiver?': oneOf(
          [...codesIn(limitWaivers), 'registration'],
          'Why no time is set: nothing is left, and nothing is due.',
        ),
        'daysMax?': whole('Working days within which is decided.', 45),
        'daysUsed?': whole('Working days that have counted.', 11),
        'daysLeft?': whole('Working days that are left; below nothing when time is over.', 34),
        'dueOn?': day('The last day in time, if the clock runs on. Not said while it stands.'),
        'stopped?': object(
          {
            since: day('The last day that counted.', '2025-05-12'),
            recordId: text('The record that stopped it.', 'STOP-1'),
            reason: oneOf(codesIn(clockStopReasons), 'What for.'),
          },
          'The clock stands.',
        ),
        'outsideCalendar?': of(OutsideCalendar, 'Why something of this is not said.'),
      },
      'Working days by the Chinese calendar: after acceptance, without the time in which the clock stands.',
    ),
  ),
);

const DrawnItem = named(
  'LicenceDrawnItem',
  exactly<ReadDrawnItem>()(
    object(
      {
        item: whole('The item, from 1.', 1),
        goodsCode: text('Code of the goods.', '8505111000'),
        grade: text('Code of the grade.', 'N42SH'),
        grantedGrams: whole('Grams that were granted.', 1_200_000),
        drawnGrams: whole('Grams of the exports that name it and stand.', 700_000),
        leftGrams: whole('What is left; below nothing where more left than was granted.', 500_000),
        exports: whole('How many exports name it.', 2),
        'forecast?': object(
          {
            'emptyOn?': day('When it is used up at the pace so far, if that is in time.'),
            leftAtExpiryGrams: whole('What is left on the last day at that pace.', 0),
          },
          'Absent where nothing was drawn.',
        ),
      },
      'One item of a licence, and what was drawn of it.',
    ),
  ),
);

const Report = named(
  'LicenceReport',
  exactly<ReadReport>()(
    object(
      {
        exportRecordId: text('The export.', 'TJ-WORKS/EXP-0420'),
        kind: oneOf(codesIn(useReportKinds), 'What is reported.'),
        'dueOn?': day('The last day in time; absent of what nobody asked for.'),
        'reported?': object(
          {
            recordId: text('The record of the report.', 'REPORT-1'),
            occurredOn: day('When it was made.', '2025-07-10'),
          },
          'Absent while it is awaited.',
        ),
        isOverdue: flag('Whether it is, or was, late.'),
      },
      'A report that an export needs.',
    ),
  ),
);

const Expected = named(
  'ExpectedDecision',
  exactly<ReadExpected>()(
    object(
      {
        'expectedOn?': day('When half of the like files had been decided, if the clock runs on.'),
        medianDays: whole('Half of the like files took no more working days.', 41),
        likeFiles: whole('How many like files there are: five at least.', 12),
        like: oneOf(['route-and-destination', 'route'], 'In what they are like.'),
      },
      'By how long it took for files like this one.',
    ),
  ),
);

const file = {
  licenceId: text('The licence, as the exporter calls it.', 'L-2025-07'),
  exporterId: text('Whose it is.', 'TJ-MAG'),
  route: oneOf(codesIn(licenceRoutes), 'By which route.'),
  'purpose?': oneOf(codesIn(registrationPurposes), 'Of a registration: what for.'),
  state: oneOf(codesIn(licenceStates), 'Where it stands on the day.'),
  appliedOn: day('When it was applied for.', '2025-04-10'),
  heldBy: oneOf(['province', 'ministry', 'exporter', 'nobody'], 'Who has to do something.'),
  waitsFor: oneOf(
    [
      'acceptance',
      'answer',
      'identification',
      'expert-review',
      'on-site-check',
      'decision',
      'reinstatement',
      'nothing',
    ],
    'What it waits for.',
  ),
  'clock?': of(Clock, 'Absent before it is accepted.'),
  'expected?': of(Expected, 'Absent where fewer than five like files were decided.'),
  'licenceNumber?': text('The number by which exports name it.', '25-0417-0012'),
  'validFrom?': day('The first day on which it holds.', '2025-06-20'),
  'expiresOn?': day('The last day on which it holds.', '2026-06-19'),
  terms: of(LicenceTerms, 'What it is for.'),
  'askedTerms?': of(LicenceTerms, 'What a change asks for that is not decided.'),
  items: list(DrawnItem, 'Of a licence: what is left to draw.'),
  reports: list(Report, 'What its exports have to report, what is due first.'),
};

export const LicenceSummary = named(
  'LicenceSummary',
  object(file, 'The file of a licence on a day.'),
);

export type LicenceSummary = TypeOf<typeof LicenceSummary>;

export const Licences = named(
  'Licences',
  object({
    items: list(LicenceSummary, 'In the order that was asked for.'),
    asOf: day('The day that was asked about.', '2025-06-30'),
    knownAt,
    'next?': next,
  }),
);

export type Licences = TypeOf<typeof Licences>;

const ToldHead = head(
  'LicenceToldHead',
  {
    'recordId?': text('The record; absent of the application itself.', 'ACCEPT'),
    occurredOn: day('When it happened.', '2025-04-17'),
    recordedAt,
    'words?': text('What was said beside it.'),
    'areWordsForgotten?': flag('True where the words were forgotten by order.'),
  },
  'One record of the file.',
);

const ToldRecord = named('LicenceTold', byType('LicenceTold', ToldHead, licenceDatas));

export type ToldRecord = TypeOf<typeof ToldRecord>;

export const Licence = named(
  'Licence',
  object(
    {
      ...file,
      attachments: list(Attachment, 'Every paper of the file, by its digest.'),
      records: list(ToldRecord, 'Its records in the order of their days.'),
      asOf: day('The day that was asked about.', '2025-06-30'),
      knownAt,
    },
    'The file of a licence on a day, with its history.',
  ),
);

export type Licence = TypeOf<typeof Licence>;
