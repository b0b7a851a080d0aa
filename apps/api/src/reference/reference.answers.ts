import type { PublishedRow } from '@lodestone/reference';
import { exactly } from '../http/same-type';
import {
  day,
  either,
  flag,
  list,
  map,
  named,
  object,
  text,
  whole,
  type TypeOf,
} from '../http/schema';

const names = {
  en: text('Its name in English.', 'Wrong mass'),
  zh: text('Its name in Chinese.', '重量错误'),
} as const;

const ReferenceRow = named(
  'ReferenceRow',
  exactly<PublishedRow>()(
    object(
      {
        code: text('The code, which is kept for ever.', 'wrong-mass'),
        ...names,
        source: text(
          'Where it is written: who issued it, its title in both languages, its day and article, or what else it rests on.',
        ),
        'verified?': flag('Whether the source itself was read. Absent where nobody says.'),
        'from?': day('The first day on which it holds. Absent: always.'),
        'until?': day('The first day on which it holds no more: older acts keep it.'),
        details: map(
          either([text(), whole(), flag(), list(text())]),
          'Its other columns, by name. More may come.',
        ),
      },
      'One code of a closed list.',
    ),
  ),
);

const listed = {
  table: text('The name of the list.', 'void-reasons'),
  ...names,
  source: text('Where the list is from, of rows that say nothing else.'),
} as const;

export const ReferenceTable = named(
  'ReferenceTable',
  object(
    {
      ...listed,
      'on?': day('The day on which these rows hold. Absent: every row that there ever was.'),
      items: list(ReferenceRow, 'Its codes.'),
    },
    'A closed list with its codes.',
  ),
);

export type ReferenceTable = TypeOf<typeof ReferenceTable>;

export const ReferenceTables = named(
  'ReferenceTables',
  object({
    items: list(
      named(
        'ReferenceTableSummary',
        object(
          { ...listed, codes: whole('How many codes it has.', 18), path: text('Where they are.') },
          'A closed list.',
        ),
      ),
      'Every closed list, by its name.',
    ),
  }),
);

export type ReferenceTables = TypeOf<typeof ReferenceTables>;
