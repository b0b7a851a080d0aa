import { Optional } from '../fields/field';
import { AsOf, Cursor, KnownAt, MinOrdinal, NotBefore, PageSize } from '../fields/query';
import { Id } from '../fields/ids';
import { CivilDate, OneOf } from '../fields/scalars';
import { recordTypes } from '../acts/record-types';

export class RecordPathDto {
  @Id('The site.') readonly siteId!: string;
  @Id('The record. Whoever submits it chooses the id: sent again, it is the same record.')
  readonly recordId!: string;
}

export class RecordQueryDto {
  @Optional()
  @KnownAt('The record and what had become of it by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export class ExplanationQueryDto {
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export class RecordsQueryDto {
  @Optional() @OneOf('Only records of this type.', Object.keys(recordTypes)) readonly type?: string;
  @Optional()
  @OneOf('Only records that stand, or only those that were voided.', ['live', 'voided'])
  readonly state?: string;
  @Optional() @CivilDate('Only what happened on this day or later.') readonly from?: string;
  @Optional()
  @NotBefore('from')
  @CivilDate('Only what happened on this day or earlier: a correction has two days.')
  readonly to?: string;
  @Optional() @AsOf('What had happened by this day.') readonly asOf?: string;
  @Optional()
  @KnownAt('What the ledger had been told by this ordinal, or by this instant.')
  readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
