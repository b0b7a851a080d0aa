import { correctionReasons, voidReasons } from '@lodestone/reference';
import { field } from '../fields/field';
import { Id } from '../fields/ids';
import { CodeOf, OneOf } from '../fields/scalars';
import type { ActAsSent } from './act-types';

/** Takes a record back. It has no date of its own: its lines take that of the target. */
export class RecordVoidedDto {
  @OneOf('What kind of record it is.', ['RecordVoided']) readonly type!: 'RecordVoided';
  @Id('The record that is taken back.') readonly targetRecordId!: string;
  @CodeOf('Why.', voidReasons) readonly reason!: string;
}

/** A whole act of the target's type. Its own class judges it, which the pipe chooses. */
const Act = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'not-an-object',
    holds: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    schema: { $ref: '#/components/schemas/AnyAct' },
    message: { en: 'must be an object', zh: '必须是对象' },
  });

/** Says what should have stood from the start. It has no date of its own besides that of `act`. */
export class RecordCorrectedDto {
  @OneOf('What kind of record it is.', ['RecordCorrected']) readonly type!: 'RecordCorrected';
  @Id('The record that is corrected.') readonly targetRecordId!: string;
  @CodeOf('Why.', correctionReasons) readonly reason!: string;
  @Act(
    'What should have stood from the start: a whole body of the same type as the target. Where it says the same masses, lots, compositions, days, sites and deals, and only other papers, parties or codes, it is accepted whatever stands on the record; a receipt can be corrected in this way alone.',
  )
  readonly act!: ActAsSent;
}
