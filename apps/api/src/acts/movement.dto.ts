import {
  destinationChangeReasons,
  discrepancyReasons,
  dispatchPurposes,
  goodsRefusalReasons,
} from '@lodestone/reference';
import { Ppm } from '../fields/composition';
import { ListOf, Nested, Optional } from '../fields/field';
import { Id, LineId, LineIds } from '../fields/ids';
import { CodeOf, Grams, OneOf, Text, YesOrNo } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax, paperNumberMax } from './bounds';
import { AnalysisDto, TakeDto } from './lot.dto';

export class DispatchedDto extends ActDto {
  @OneOf('What kind of record it is.', ['Dispatched']) readonly type!: 'Dispatched';
  @Id('The site to which the goods go.') readonly receivingSiteId!: string;
  @CodeOf('Why they are sent.', dispatchPurposes) readonly purpose!: string;
  @Optional() @Text('Of the waybill.', paperNumberMax) readonly transportDocumentNumber?: string;
  @ListOf('What is taken from which lots; one line for each lot.', () => TakeDto, linesMax)
  readonly takes!: TakeDto[];
}

/** What is turned away at the gate; it goes back as a movement of its own. */
class RefusedPartDto {
  @Grams('Grams that go back.') readonly massGrams!: number;
  @CodeOf('Why they were refused.', goodsRefusalReasons) readonly reason!: string;
}

/** What is beyond the line. */
class SurplusDto {
  @Id('The new lot. You choose the id; at one site it is used once.') readonly lotId!: string;
  @Grams('Grams beyond the line.') readonly massGrams!: number;
  @Optional()
  @Ppm(
    'Your own assay of it, needed where more is there than weighing explains. Left out: the figures that you give for the line, or the sender.',
  )
  readonly ppm?: Record<string, number>;
  @Optional()
  @Nested('How its composition was found.', () => AnalysisDto)
  readonly analysis?: AnalysisDto;
}

/** Taken in (`lotId` and `massGrams`), turned away (`refused`), or one part each. */
export class ReceiptDto {
  @LineId('The goods line of the sender.') readonly movementId!: string;
  @Id('The lot from which the sender took.') readonly sentLotId!: string;
  @Optional()
  @Id('The new lot here, with `massGrams`. Left out where everything is refused.')
  readonly lotId?: string;
  @Optional() @Grams('Grams that were weighed and taken in.') readonly massGrams?: number;
  @Optional()
  @Ppm('Your own assay, in parts per million by weight. Left out: the figures of the sender.')
  readonly ppm?: Record<string, number>;
  @Optional()
  @Nested('How your own composition was found.', () => AnalysisDto)
  readonly analysis?: AnalysisDto;
  @Optional()
  @Nested(
    'What is turned away at the gate. It goes back as a movement of its own.',
    () => RefusedPartDto,
  )
  readonly refused?: RefusedPartDto;
  @Optional()
  @Nested(
    'What arrived beyond the line, as a lot of its own. `massGrams` and `refused` are then the whole rest of the line.',
    () => SurplusDto,
  )
  readonly surplus?: SurplusDto;
  @Optional()
  @CodeOf('What you found wrong with the goods.', discrepancyReasons)
  readonly discrepancy?: string;
  @Optional()
  @YesOrNo('True, or left out: nothing more will arrive of this line.')
  readonly closes?: boolean;
}

export class ReceivedDto extends ActDto {
  @OneOf('What kind of record it is.', ['Received']) readonly type!: 'Received';
  @ListOf('What arrived, line by line.', () => ReceiptDto, linesMax)
  readonly receipts!: ReceiptDto[];
}

export class DestinationChangedDto extends ActDto {
  @OneOf('What kind of record it is.', ['DestinationChanged']) readonly type!: 'DestinationChanged';
  @Id('The sale or dispatch that sent the goods.') readonly targetRecordId!: string;
  @Optional()
  @LineIds('The goods lines that go elsewhere. Left out: all lines of the target.', linesMax)
  readonly movementIds?: string[];
  @Id('The site to which they go now.') readonly receivingSiteId!: string;
  @CodeOf('Why.', destinationChangeReasons) readonly reason!: string;
}
