import {
  anything,
  formOf,
  list,
  named,
  object,
  of,
  oneOf,
  text,
  type TypeOf,
} from '../http/schema';
import { state } from '../submitting/recorded.answers';

/** The form in which records are sent: the request says what it is. */
const sent = formOf<Readonly<{ type: string }>>('AnyRecord');

export const SentRecord = named(
  'SentRecord',
  object(
    {
      siteId: text('The site.', 'TJ-WORKS'),
      recordId: text('The record.', 'EXP-0420'),
      state,
      'correctedByRecordId?': text('The newest correction, whose version this is.', 'CORR-0516'),
      'body?': of(
        sent,
        'The record in its newest version, in the form in which it is sent: change it, and send it as `act` of a `RecordCorrected`. Parties are as you declared them.',
      ),
      'incomplete?': object(
        {
          body: anything('The same without them.'),
          forgotten: list(
            oneOf([
              'buyer',
              'importer',
              'consignee',
              'endUser',
              'supplier',
              'collectedFrom',
              'principal',
            ]),
            'Parties of which by order nobody can say who they are: declare them anew where the form requires them.',
          ),
        },
        'In the place of `body`, where parties were forgotten.',
      ),
    },
    'What you sent.',
  ),
);

export type SentRecord = TypeOf<typeof SentRecord>;
