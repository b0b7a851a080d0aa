import { accounts, type PostingLine } from '@lodestone/ledger';
import { followings, type FollowingRecord as ReadFollowing } from '@lodestone/read-models';
import { micrograms } from '../acts/stored/line.answers';
import { exactly } from '../http/same-type';
import {
  day,
  digits,
  flag,
  list,
  named,
  object,
  of,
  oneNumberOf,
  oneOf,
  ordinal,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import { state } from '../submitting/recorded.answers';
import { RecordAnswer } from './record.answers';

/** A line of the book, with its content as JSON has it. */
const Posting = named(
  'Posting',
  exactly<
    Omit<PostingLine, 'content' | 'ownerId'> &
      Partial<Pick<PostingLine, 'ownerId'>> &
      Readonly<{ contentMicrograms: Readonly<Record<string, string>> }>
  >()(
    object(
      {
        account: oneOf(accounts, 'The account of the book.'),
        role: oneOf(
          ['taken', 'made', 'waste', 'added', 'balance', 'restated'],
          'What the line is for.',
        ),
        sense: oneNumberOf(
          [1, -1],
          '1 as an act posts it; -1 as a void or correction takes it back.',
        ),
        recordId: text('The act, as `siteId/recordId`.', 'TJ-WORKS/OPEN-1'),
        occurredOn: day('The day of the line.'),
        siteId: text('The site whose account it is.', 'TJ-WORKS'),
        'otherSiteId?': text('Of goods on the way: the other site.'),
        'ownerId?': text(
          'The enterprise that owns the matter. Left out where you may not see it.',
          'TJ-MAG',
        ),
        'lotId?': text('The lot.', 'MAG'),
        'movementId?': text('Of goods on the way: the goods line, `siteId/recordId/n`.'),
        'sentLotId?': text('Of goods on the way: the lot that they were sent as.'),
        'material?': text('Code of the material.'),
        'grade?': text('Code of the grade.'),
        'status?': text('Code of the status.'),
        'step?': text('Code of the production step.'),
        'assayRecordId?': text(
          'The record that gave the composition. Left out where you may not see it.',
        ),
        'dealId?': text('The deal, on the outer line of a sale or export.'),
        'pieces?': whole('Pieces, on the first line of a deal.'),
        massGrams: whole('Grams into (+) or out of (−) the account.', 2_016_000),
        contentMicrograms: micrograms('Content into (+) or out of (−) the account.'),
      },
      'One line of the double-entry book of matter.',
    ),
  ),
);

const FollowingRecord = named(
  'FollowingRecord',
  exactly<ReadFollowing>()(
    object(
      {
        following: oneOf(followings, 'What the later record did.'),
        'lotId?': text('With which lot.'),
        siteId: text('The site of the later record.'),
        recordId: text('The later record.'),
        enterpriseId: text('The enterprise that recorded it.'),
        type: text('The type of the later record.', 'Exported'),
        'occurredOn?': day('When it happened.'),
        ordinal: ordinal('Its place in the ledger.'),
        state,
      },
      'A later record that stands on this one.',
    ),
  ),
);

export const RecordExplanation = named(
  'RecordExplanation',
  object({
    record: of(RecordAnswer, 'The record, with its history.'),
    postings: list(
      Posting,
      'The lines of the version that stands, or stood until it was voided. None of what posts nothing.',
    ),
    sums: object(
      {
        massGrams: digits('Grams.', '0'),
        contentMicrograms: micrograms('Content that does not come to nothing.'),
      },
      'Over all lines: always nothing, because the book balances.',
    ),
    followers: list(
      FollowingRecord,
      'What followed, in the order in which it became known; at most 500.',
    ),
    hasMoreFollowers: flag('More followed than are named.'),
  }),
);

export type RecordExplanation = TypeOf<typeof RecordExplanation>;
