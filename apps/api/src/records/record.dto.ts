import { Optional } from '../fields/field';
import { AsOf, Cursor, KnownAt, MinOrdinal, PageSize } from '../fields/query';
import { Id } from '../fields/ids';
import { CivilDate, OneOf } from '../fields/scalars';
import { recordTypes } from '../acts/record-types';

export class RecordPathDto {
  @Id() readonly siteId!: string;
  /** Chosen by the submitter and kept by the submitter: a retry is the same record. */
  @Id() readonly recordId!: string;
}

export class RecordQueryDto {
  /** The record and what had become of it by this ordinal, or by this instant. */
  @Optional() @KnownAt() readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export class ExplanationQueryDto {
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}

export class RecordsQueryDto {
  @Optional() @OneOf(Object.keys(recordTypes)) readonly type?: string;
  @Optional() @OneOf(['live', 'voided']) readonly state?: string;
  /** First and last day of what happened, both included. */
  @Optional() @CivilDate() readonly from?: string;
  @Optional() @CivilDate() readonly to?: string;
  /** What had happened by this civil date. */
  @Optional() @AsOf() readonly asOf?: string;
  /** What the ledger had been told by this ordinal, or by this instant. */
  @Optional() @KnownAt() readonly knownAt?: number | string;
  @Optional() @PageSize() readonly limit?: number;
  @Optional() @Cursor() readonly cursor?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
