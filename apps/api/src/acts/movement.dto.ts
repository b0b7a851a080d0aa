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
  @OneOf(['Dispatched']) readonly type!: 'Dispatched';
  @Id() readonly receivingSiteId!: string;
  @CodeOf(dispatchPurposes) readonly purpose!: string;
  @Optional() @Text(paperNumberMax) readonly transportDocumentNumber?: string;
  @ListOf(() => TakeDto, linesMax) readonly takes!: TakeDto[];
}

/** What is turned away at the gate; it goes back as a movement of its own. */
export class RefusedPartDto {
  @Grams() readonly massGrams!: number;
  @CodeOf(goodsRefusalReasons) readonly reason!: string;
}

/** Taken in (`lotId` and `massGrams`), turned away (`refused`), or one part each. */
export class ReceiptDto {
  /** The sender's line. */
  @LineId() readonly movementId!: string;
  /** The lot that it took from. */
  @Id() readonly sentLotId!: string;
  /** The new lot here. */
  @Optional() @Id() readonly lotId?: string;
  /** What was weighed. */
  @Optional() @Grams() readonly massGrams?: number;
  /** The receiver's own assay; the sender's figures where it is left out. */
  @Optional() @Ppm() readonly ppm?: Record<string, number>;
  @Optional() @Nested(() => AnalysisDto) readonly analysis?: AnalysisDto;
  @Optional() @Nested(() => RefusedPartDto) readonly refused?: RefusedPartDto;
  @Optional() @CodeOf(discrepancyReasons) readonly discrepancy?: string;
  /** True where it is left out: nothing more will arrive of this line. */
  @Optional() @YesOrNo() readonly closes?: boolean;
}

export class ReceivedDto extends ActDto {
  @OneOf(['Received']) readonly type!: 'Received';
  @ListOf(() => ReceiptDto, linesMax) readonly receipts!: ReceiptDto[];
}

export class DestinationChangedDto extends ActDto {
  @OneOf(['DestinationChanged']) readonly type!: 'DestinationChanged';
  /** The sale or dispatch that sent the goods. */
  @Id() readonly targetRecordId!: string;
  /** All lines of the target where it is left out. */
  @Optional() @LineIds(linesMax) readonly movementIds?: string[];
  @Id() readonly receivingSiteId!: string;
  @CodeOf(destinationChangeReasons) readonly reason!: string;
}
