import type { Problem as SentProblem } from './problem';
import { exactly } from './same-type';
import { either, formOf, list, map, named, object, of, oneOf, text, whole } from './schema';

/** One sentence in both languages. */
export const Words = named(
  'Words',
  object(
    { en: text('In English.'), zh: text('In Chinese.') },
    'One sentence in both languages that the ledger speaks.',
  ),
);

const ProblemPart = named(
  'ProblemPart',
  object(
    {
      pointer: text(
        'Where: a JSON pointer (RFC 6901) into the part of the request that `in` names.',
        '/makes/0/massGrams',
      ),
      'in?': oneOf(['body', 'query', 'path', 'header'], 'Which part of the request. Absent: body.'),
      code: text('What is wrong, for programs. Codes do not change.', 'mass-not-whole-grams'),
      message: of(Words, 'What is wrong, for people; read it after the name of the field.'),
    },
    'One place of the request that is wrong.',
  ),
);

/** A record of a batch: its form is that in which it is sent. */
const batchRecord = formOf<Readonly<{ recordId: string; type: string }>>('BatchRecord');

const fact = either([text(), whole(), list(text())]);

export const Problem = named(
  'Problem',
  exactly<SentProblem>()(
    object(
      {
        type: text(
          'Leads to an explanation of the code: ask this ledger for it.',
          '/refusals/lot-exists',
        ),
        title: text('The problem in general, in the language that Accept-Language asks for.'),
        status: whole('The HTTP status, once more.', 409),
        code: text('What kind of problem it is, for programs. Codes do not change.', 'lot-exists'),
        detail: text('This one case, in the language that Accept-Language asks for.'),
        message: of(Words, 'The same as `detail`, in both languages.'),
        'mend?': of(Words, 'What you can do about it.'),
        instance: text('The path that was asked.', '/sites/TJ-WORKS/records/OPEN-1'),
        correlationId: text('Names this request in the log of the program.'),
        'facts?': map(
          fact,
          'The numbers and ids that the sentence speaks about. Which ones depends on the code: each ' +
            'code always has the same ones.',
        ),
        'errors?': list(ProblemPart, 'Each place of the request that is wrong; at most 50.'),
        'repair?': object(
          { records: list(batchRecord, 'In the order in which they have to be recorded.') },
          'A body for `POST /sites/{siteId}/batches` that does what was refused here.',
        ),
      },
      'Why the answer is no (RFC 9457).',
    ),
  ),
);
