import { adjustmentKinds, givingUpReasons } from '@lodestone/reference';
import { CurrencyCode } from '../fields/country';
import { ListOf } from '../fields/field';
import { Id, LineId } from '../fields/ids';
import { CodeOf, OneOf, SignedMinorUnits, Text } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax, paperNumberMax } from './bounds';
import { TakeDto } from './lot.dto';

class GivenUpTakeDto extends TakeDto {
  @Id('The new lot of status free that the goods become again. You choose the id.')
  readonly successorLotId!: string;
}

/** What is left of a sale abroad will not be exported. Recorded where the goods lie. */
export class SaleGivenUpDto extends ActDto {
  @OneOf('What kind of record it is.', ['SaleGivenUp']) readonly type!: 'SaleGivenUp';
  @LineId('The deal of the sale, of this site or of another.') readonly dealId!: string;
  @CodeOf('Why it is given up.', givingUpReasons) readonly reason!: string;
  @ListOf('From which sold lots.', () => GivenUpTakeDto, linesMax)
  readonly takes!: GivenUpTakeDto[];
}

/** A credit note, a debit note or another price: value alone, no grams. */
export class DealValueAdjustedDto extends ActDto {
  @OneOf('What kind of record it is.', ['DealValueAdjusted']) readonly type!: 'DealValueAdjusted';
  @LineId('The deal of a sale or an export of this site.') readonly dealId!: string;
  @CodeOf('What kind of paper it is.', adjustmentKinds) readonly kind!: string;
  @SignedMinorUnits(
    'By how much the value changes, in minor units of the currency, as a decimal string: "-92000" of a credit note takes 920.00 away.',
  )
  readonly adjustmentMinor!: string;
  @CurrencyCode('The currency of the deal (ISO 4217).') readonly currency!: string;
  @Text('The number of the paper.', paperNumberMax) readonly documentNumber!: string;
}
