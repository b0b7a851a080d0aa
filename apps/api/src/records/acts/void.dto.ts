import { voidReasons } from '@lodestone/reference';
import { CodeOf, Id, OneOf } from '../../fields/scalars';

/** Takes a record back. It has no date of its own: its lines take that of the target. */
export class RecordVoidedDto {
  @OneOf(['RecordVoided']) readonly type!: 'RecordVoided';
  @Id() readonly targetRecordId!: string;
  @CodeOf(voidReasons) readonly reason!: string;
}
