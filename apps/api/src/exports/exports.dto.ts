import { datasetNames, formatNames } from '@lodestone/exchange';
import { volumeColumns } from '@lodestone/read-models';
import { rareEarths } from '@lodestone/reference';
import { Optional } from '../fields/field';
import { Id } from '../fields/ids';
import {
  AsOf,
  KnownAt,
  ListInQuery,
  MicrogramsInQuery,
  MinOrdinal,
  Month,
  NotBefore,
  WholeInQuery,
} from '../fields/query';
import { OneOf, Text } from '../fields/scalars';

export class ExportPathDto {
  @OneOf('The dataset.', datasetNames) readonly dataset!: string;
}

/** With what a table is asked for less; `GET /exports` says which of them a dataset knows. */
export class ExportQueryDto {
  @Optional()
  @OneOf('The form of the file. Left out: what `Accept` names, or Parquet.', formatNames)
  readonly format?: (typeof formatNames)[number];
  @Optional() @AsOf('What had happened by this day. Left out: everything.') readonly asOf?: string;
  @Optional()
  @KnownAt(
    'What the ledger had been told by this ordinal, or by this instant. Left out: everything.',
  )
  readonly knownAt?: number | string;
  @Optional() @Id('Only deals or clients of this exporter.') readonly exporterId?: string;
  @Optional() @Id('Only of this enterprise.') readonly enterpriseId?: string;
  @Optional() @Id('Only at this site.') readonly siteId?: string;
  @Optional() @Month('Only of this month or later.') readonly monthFrom?: string;
  @Optional()
  @NotBefore('monthFrom')
  @Month('Only of this month or earlier.')
  readonly monthTo?: string;
  @Optional()
  @OneOf('Only sales, or only exports.', ['sold', 'exported'])
  readonly kind?: 'sold' | 'exported';
  @Optional()
  @ListInQuery('One group for each combination of these columns.', volumeColumns)
  readonly groupBy?: (typeof volumeColumns)[number][];
  @Optional()
  @Text('Only events of these types, with commas between them.', 1_000)
  readonly type?: string;
  @Optional() @Text('Part of a name in any script, or of a number.', 100) readonly text?: string;
  @Optional() @OneOf('A rare earth.', rareEarths) readonly element?: string;
  @Optional()
  @MicrogramsInQuery('Only groups with at least so much of `element`, sold or exported.')
  readonly minMicrograms?: string;
  @Optional()
  @Text('Of balances: a month, a quarter, a year, or two days with a stroke between.', 30)
  readonly period?: string;
  @Optional()
  @Text('Of origins: `country:`, `lot:`, `deal:` and the other words of provenance.', 200)
  readonly of?: string;
  @Optional()
  @Text('Of what-if: rule sets that bind, whatever has become of them, with commas.', 1_000)
  readonly wake?: string;
  @Optional()
  @WholeInQuery('Of what-if: up to so much Dy and Tb together clears a magnet, in ppm.', {
    min: 0,
    max: 1_000_000,
  })
  readonly clearedToPpm?: number;
  @Optional()
  @ListInQuery('Of what-if: elements of which every form is an item.', rareEarths)
  readonly add?: (typeof rareEarths)[number][];
  @Optional()
  @WholeInQuery('Of what-if: a licence takes so many working days.', { min: 0, max: 1_000 })
  readonly clockWorkingDays?: number;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
