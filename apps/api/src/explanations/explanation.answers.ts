import { Words } from '../http/problem.answers';
import { list, named, object, of, text, whole, type TypeOf } from '../http/schema';

export const Explanation = named(
  'Explanation',
  object(
    {
      code: text('The code.', 'lot-exists'),
      status: whole('The HTTP status that comes with it.', 409),
      title: of(Words, 'What it means.'),
      'mend?': of(Words, 'What you can do about it.'),
    },
    'What a code means.',
  ),
);

export type Explanation = TypeOf<typeof Explanation>;

export const Explanations = named(
  'Explanations',
  object({ items: list(Explanation, 'In order of precedence: the first that holds is said.') }),
);
