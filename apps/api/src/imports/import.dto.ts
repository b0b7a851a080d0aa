import { Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { WholeInQuery } from '../fields/query';
import { OneOf } from '../fields/scalars';
import { tableTypeNames } from './columns/table-types';
import { importModes } from './import.answers';

export class ImportPathDto {
  @Id('The import. You choose the id: the same file under the same id is the same import.')
  readonly importId!: string;
}

/** What is said beside a file. */
export class FileQueryDto {
  @Optional()
  @OneOf('Of rows that do not say it: what kind of record they are.', tableTypeNames)
  readonly type?: (typeof tableTypeNames)[number];
  @Optional()
  @Id('Of rows that do not say it: of which site they are.')
  readonly siteId?: string;
}

export class ImportQueryDto extends FileQueryDto {
  @Optional()
  @OneOf(
    'each (left out): every good record is recorded. checked: none is, before all of them were found good.',
    importModes,
  )
  readonly mode?: (typeof importModes)[number];
}

export class ImportStateDto {
  @OneOf(
    'paused: it rests. running: it goes on. closed: nothing more comes of it, and the file goes.',
    ['paused', 'running', 'closed'],
  )
  readonly state!: 'paused' | 'running' | 'closed';
}

export class WrongPlacesQueryDto {
  @Optional()
  @WholeInQuery('Only of this row or behind it: the `next` of the page before.', {
    min: 0,
    max: 100_000_000,
  })
  readonly fromRow?: number;
}

export class TemplatePathDto {
  @OneOf('The kind of record.', tableTypeNames)
  readonly type!: (typeof tableTypeNames)[number];
}

export class TemplateQueryDto {
  @Optional()
  @OneOf('The form of the file. Left out: what `Accept` names, or CSV.', ['csv', 'xlsx'])
  readonly format?: 'csv' | 'xlsx';
  @Optional()
  @OneOf('The language of the column names. Left out: English.', ['en', 'zh'])
  readonly language?: 'en' | 'zh';
}
