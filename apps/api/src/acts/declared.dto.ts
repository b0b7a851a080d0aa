import {
  incoterms,
  paymentModes,
  processingDegrees,
  tradeModes,
  transportModes,
  units,
} from '@lodestone/reference';
import { CurrencyCode, PortCode } from '../fields/country';
import { ListOf, Nested, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import {
  CivilDate,
  CodeOf,
  Grams,
  MinorUnits,
  Quantity,
  Text,
  Whole,
  YesOrNo,
} from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax, paperNumberMax } from './bounds';
import { Party, type PartyDto } from './party.dto';

const piecesMax = 1_000_000_000_000;

/** So many grams of a lot in so many articles. */
class BilledLotDto {
  @Id('A lot that is taken on this line.') readonly lotId!: string;
  @Grams('Grams of the lot in these articles: not more than are taken.')
  readonly massGrams!: number;
  @Whole('In how many articles.', { min: 1, max: piecesMax }) readonly pieces!: number;
  @CodeOf('How far the articles are made.', processingDegrees) readonly processingDegree!: string;
}

/** What is exported under one item of a licence. */
class LicenceShareDto {
  @Text('The number of the licence.', paperNumberMax) readonly licenceNumber!: string;
  @Whole('The item of the licence, from 1.', { min: 1, max: 9_999 }) readonly item!: number;
  @Grams('Grams that are exported under it.') readonly massGrams!: number;
}

class StatisticsDto {
  @CodeOf('The unit of the statistics (UN/ECE Recommendation 20).', units)
  readonly unitCode!: string;
  @Quantity('How much, in that unit.') readonly quantity!: string;
}

class ProcessingFeeDto {
  @MinorUnits('The fee in minor units of the currency, as a decimal string.')
  readonly valueMinor!: string;
  @CurrencyCode('The currency (ISO 4217).') readonly currency!: string;
}

/** What a customs declaration says of one line of goods. */
export class DeclaredGoodsDto {
  @Optional()
  @CodeOf(
    'How far the goods are made: what control depends on beside composition.',
    processingDegrees,
  )
  readonly processingDegree?: string;
  @Optional()
  @ListOf('Of goods that contain magnets: which lots are in them.', () => BilledLotDto, linesMax)
  readonly billOfMaterials?: BilledLotDto[];
  @Optional() @Grams('Net mass as declared.') readonly netMassGrams?: number;
  @Optional()
  @Grams('Gross mass as declared, packing included: not below the net mass.')
  readonly grossMassGrams?: number;
  @Optional()
  @Nested('How much it is in the unit of the statistics.', () => StatisticsDto)
  readonly statistics?: StatisticsDto;
  @Optional()
  @YesOrNo('The remark on the declaration: whether the goods are a controlled item.')
  readonly isDeclaredControlled?: boolean;
  @Optional()
  @ListOf(
    'Under which licences it goes: together not more than is taken on this line.',
    () => LicenceShareDto,
    linesMax,
  )
  readonly licences?: LicenceShareDto[];
  @Optional()
  @Nested(
    'Of goods made for a foreign principal: the fee, apart from the value of the goods.',
    () => ProcessingFeeDto,
  )
  readonly processingFee?: ProcessingFeeDto;
}

/** What a customs declaration says of the whole. */
export class DeclaredTermsDto extends ActDto {
  @Optional()
  @CodeOf('The trade mode: the customs supervision mode.', tradeModes)
  readonly tradeMode?: string;
  @Optional() @PortCode('The port of the declaration (UN/LOCODE).') readonly portCode?: string;
  @Optional()
  @CodeOf('How the goods are carried, by the code of the customs.', transportModes)
  readonly transportMode?: string;
  @Optional()
  @CodeOf('The term of delivery (Incoterms 2020).', incoterms)
  readonly incoterm?: string;
  @Optional() @CodeOf('How it is paid.', paymentModes) readonly paymentMode?: string;
  @Optional() @CivilDate('The day of the contract.') readonly contractedOn?: string;
  @Optional() @Id('The enterprise that made the goods.') readonly producerId?: string;
  @Optional()
  @Text(
    'Of processing trade: the handbook under which import, steps and export are.',
    paperNumberMax,
  )
  readonly handbookNumber?: string;
  @Optional()
  @Party('The foreign principal whose matter was processed.')
  readonly principal?: PartyDto;
}
