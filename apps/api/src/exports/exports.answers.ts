import {
  datasets,
  filterNames,
  formats,
  formatNames,
  sqlTypeOf,
  unitOf,
} from '@lodestone/exchange';
import type { Words } from '../fields/words';
import { exactly, published } from '../http/same-type';
import { list, named, object, oneOf, text, flag, type TypeOf } from '../http/schema';

const words = (means: string) =>
  exactly<Words>()(object({ en: text('In English.'), zh: text('In Chinese.') }, means));

const ExportColumn = named(
  'ExportColumn',
  object(
    {
      name: text('Its name in every format.', 'massGrams'),
      type: text('Its type in Parquet, as SQL calls it.', 'BIGINT'),
      optional: flag('A cell may be empty.', false),
      means: words('What it says.'),
      'unit?': words('In what it counts.'),
      example: text('As it stands in CSV.', '1100000'),
    },
    'One column.',
  ),
);

const ExportDataset = named(
  'ExportDataset',
  object(
    {
      name: text('As it stands in the path.', 'volumes'),
      means: words('What it is.'),
      row: words('What one row is.'),
      audience: list(oneOf(['enterprise', 'regulator', 'analyst']), 'Who may have it.'),
      filters: list(oneOf(filterNames), 'With what it can be asked for less.'),
      columns: list(ExportColumn, 'In their order.'),
    },
    'One table that can be taken away.',
  ),
);

const ExportFormat = named(
  'ExportFormat',
  object(
    { name: oneOf(formatNames, 'As `format`.'), mediaType: text('As in `Accept`.') },
    'One form of a file.',
  ),
);

export const Exports = named(
  'Exports',
  object({
    datasets: list(ExportDataset, 'All tables.'),
    formats: list(ExportFormat, 'All forms.'),
  }),
);

export type Exports = TypeOf<typeof Exports>;

/** The data dictionary, made of what the files are made of. */
export const dictionary: Exports = published(Exports, {
  datasets: datasets.map(({ name, means, row, audience, filters, columns }) => ({
    ...{ name, means, row, audience, filters },
    columns: columns.map((column) => {
      const unit = unitOf[column.kind];
      return {
        name: column.name,
        type: sqlTypeOf[column.kind],
        optional: column.optional ?? false,
        means: column.means,
        ...(unit ? { unit } : {}),
        example: column.example,
      };
    }),
  })),
  formats: formatNames.map((name) => ({ name, mediaType: formats[name].mediaType })),
});
