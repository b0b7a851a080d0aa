import { partsMax } from '../http/problem';
import { exactly } from '../http/same-type';
import {
  flag,
  instant,
  list,
  named,
  object,
  of,
  oneOf,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import type { Words } from '../fields/words';
import type { ConvertedColumn } from './columns/conversions';

export const importModes = ['each', 'checked'] as const;
const importFormats = ['csv', 'xlsx', 'ndjson'] as const;

const results = ['completed', 'check-failed', 'changed-since-check', 'unreadable'] as const;

const WrongPlace = named(
  'WrongPlace',
  object(
    {
      row: whole('The row of the file, as a spreadsheet numbers it. 0 is the file as a whole.', 7),
      'column?': text('The column, as the first row calls it.', 'goods.takes.massKg'),
      field: text('Where in the record it stands (RFC 6901).', '/goods/0/takes/0/massGrams'),
      code: text(
        'A stable code: of a field, of a refusal, or of the file.',
        'mass-not-whole-grams',
      ),
      message: exactly<Words>()(
        object(
          { en: text('In English.'), zh: text('In Chinese.') },
          'What is wrong, and how to mend it.',
        ),
      ),
    },
    'One place of a file that is wrong.',
  ),
);

const Converted = named(
  'ConvertedColumn',
  exactly<ConvertedColumn>()(
    object(
      {
        column: text('The column, as the first row calls it.', 'goods.takes.massKg'),
        rule: text('By which rule, exactly: `kg → g`, `EUR → minor`, `date`, `digits`.', 'kg → g'),
        cells: whole('How many cells.', 200),
        example: object(
          {
            row: whole('Its row.', 2),
            given: text('As it stood.', '1200.5'),
            written: text('As it is recorded.', '1200500'),
          },
          'The first of them.',
        ),
      },
      'Cells that were rewritten into the unit or form of the field.',
    ),
  ),
);

const counts = object(
  {
    records: whole('Records of the file that were dealt with.', 200),
    recorded: whole('Recorded by this import.', 192),
    unchanged: whole('They were there already, exactly so.', 8),
    wrong: whole('No valid record, or refused.', 0),
  },
  'What became of the records so far.',
);

const form = {
  format: oneOf(importFormats, 'In which form the file came.'),
  'encoding?': oneOf(['utf-8', 'gb18030'], 'Of CSV: the encoding that was said, or found.'),
  'separator?': oneOf([',', ';', '\t'], 'Of CSV: what stands between the cells.'),
} as const;

const whatIsWrong = {
  wrong: list(WrongPlace, `The first places that are wrong, ${partsMax} at most.`),
  wrongLeftOut: flag('There are more: GET …/wrong-places has all of them.', false),
  conversions: list(Converted, 'What was rewritten. Empty where nothing was.'),
} as const;

export const Import = named(
  'Import',
  object(
    {
      importId: text('As you named it.', 'APRIL-2025'),
      state: oneOf(
        ['checking', 'recording', 'paused', 'finished', 'closed'],
        'Finished: nothing is left to be done, and the file is kept so that what is wrong can be fetched. Closed: the file is gone.',
      ),
      mode: oneOf(importModes, 'Each good record, or all of them or none.'),
      ...form,
      'type?': text('Of rows that do not say it: what kind of record they are.', 'Exported'),
      'siteId?': text('Of rows that do not say it: of which site they are.', 'TJ-WORKS'),
      bytes: whole('The size of the file.', 48_211),
      openedAt: instant('When it was sent, in UTC.', '2025-05-06T02:00:00.000Z'),
      rows: whole('Rows of the file that were dealt with in this state.', 201),
      counts,
      'result?': oneOf(results, 'How it came out, of one that is finished.'),
      'outcome?': oneOf(
        [...results, 'cancelled', 'forgotten', 'lost'],
        'How it ended, of one that is closed.',
      ),
      isHere: flag(
        'The file lies at the replica that answers: only there what is wrong can be told.',
      ),
      ...whatIsWrong,
    },
    'A file of records, and what became of it.',
  ),
);

export type Import = TypeOf<typeof Import>;

export const OpenedImport = named(
  'OpenedImport',
  object(
    {
      outcome: oneOf(
        ['opened', 'unchanged'],
        'Unchanged: this file was sent under this id before.',
      ),
      import: of(Import, 'The import.'),
    },
    'What became of a file that was sent.',
  ),
);

export type OpenedImport = TypeOf<typeof OpenedImport>;

export const WrongPlaces = named(
  'WrongPlaces',
  object({
    items: list(WrongPlace, 'In the order of the file.'),
    'next?': whole('Send it as `fromRow` for the next page. Absent on the last page.', 502),
  }),
);

export type WrongPlaces = TypeOf<typeof WrongPlaces>;

const JudgedSite = named(
  'JudgedSite',
  object(
    {
      siteId: text('A site that the file is about.', 'TJ-WORKS'),
      revision: whole('The last event of its account that was decided on.', 12),
    },
    'On which state of a site it was judged.',
  ),
);

export const DryRunOfImport = named(
  'DryRunOfImport',
  object(
    {
      outcome: oneOf(
        ['recorded', 'unchanged', 'wrong'],
        'What would come of the file as a whole: wrong where one record is.',
      ),
      ...form,
      judgedAt: list(JudgedSite, 'On which state, site by site.'),
      rows: whole('Rows of the file.', 201),
      counts,
      ...whatIsWrong,
    },
    'What would become of a file. Nothing was recorded, and the file is gone.',
  ),
);

export type DryRunOfImport = TypeOf<typeof DryRunOfImport>;

const ImportTemplate = named(
  'ImportTemplate',
  object(
    {
      type: text('The kind of record.', 'Exported'),
      name: exactly<Words>()(
        object({ en: text('In English.'), zh: text('In Chinese.') }, 'What it is called.'),
      ),
      columns: list(
        named(
          'ImportColumn',
          object(
            {
              en: text('Its name in English.', 'goods.takes.massKg'),
              zh: text('Its name in Chinese.', '货物.取用.质量(千克)'),
              means: text('What stands in it.'),
              optional: flag('It may be left out.'),
              'codes?': text(
                'The code list from which it is filled: GET /reference/{table}.',
                'goods-codes',
              ),
            },
            'One column.',
          ),
        ),
        'Every column that a file of these records can have.',
      ),
    },
    'A table to fill in.',
  ),
);

export const ImportTemplates = named(
  'ImportTemplates',
  object({ templates: list(ImportTemplate, 'One for each kind of record.') }),
);

export type ImportTemplates = TypeOf<typeof ImportTemplates>;
