import { goodsCodes, scrapSources, tradeModes } from '@lodestone/reference';
import { CountryCode, PortCode } from '../fields/country';
import { ListOf, Optional } from '../fields/field';
import { LineId } from '../fields/ids';
import { CodeOf, OneOf, Text } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax, paperNumberMax } from './bounds';
import { BroughtLotDto, MadeLotDto } from './lot.dto';
import { Party, type PartyDto } from './party.dto';

export class OpeningStockDeclaredDto extends ActDto {
  @OneOf('What kind of record it is.', ['OpeningStockDeclared'])
  readonly type!: 'OpeningStockDeclared';
  @ListOf(
    'The lots that lay there when the account of the site began.',
    () => BroughtLotDto,
    linesMax,
  )
  readonly makes!: BroughtLotDto[];
}

export class MinedDto extends ActDto {
  @OneOf('What kind of record it is.', ['Mined']) readonly type!: 'Mined';
  @ListOf('The lots that came out of the ground.', () => MadeLotDto, linesMax)
  readonly makes!: MadeLotDto[];
}

/** A lot under the tariff number of its declaration. */
class LandedLotDto extends BroughtLotDto {
  @Optional()
  @CodeOf('The code of the customs tariff that it was declared under.', goodsCodes)
  readonly goodsCode?: string;
}

export class ImportLandedDto extends ActDto {
  @OneOf('What kind of record it is.', ['ImportLanded']) readonly type!: 'ImportLanded';
  @CountryCode('The country that the goods come from (ISO 3166-1 alpha-2).')
  readonly originCountryCode!: string;
  @Optional()
  @CountryCode('The country from which they were shipped, if that is another one.')
  readonly dispatchCountryCode?: string;
  @Optional()
  @Party('The foreign supplier.')
  readonly supplier?: PartyDto;
  @Optional()
  @Text('Of the import declaration.', paperNumberMax)
  readonly customsDeclarationNumber?: string;
  @Optional() @CodeOf('The trade mode of the customs.', tradeModes) readonly tradeMode?: string;
  @Optional() @PortCode('Where they entered the country (UN/LOCODE).') readonly portCode?: string;
  @Optional() @Text('Of the purchase.', paperNumberMax) readonly contractNumber?: string;
  @Optional() @Text('Of the purchase.', paperNumberMax) readonly invoiceNumber?: string;
  @Optional()
  @LineId('Of goods that were exported and came back: the deal that they left by.')
  readonly returnedDealId?: string;
  @Optional()
  @Text(
    'Of processing trade: the handbook under which import, steps and export are.',
    paperNumberMax,
  )
  readonly handbookNumber?: string;
  @Optional()
  @Party('The foreign principal for whom it will be processed.')
  readonly principal?: PartyDto;
  @ListOf('The lots that came in.', () => LandedLotDto, linesMax) readonly makes!: LandedLotDto[];
}

export class ScrapCollectedDto extends ActDto {
  @OneOf('What kind of record it is.', ['ScrapCollected']) readonly type!: 'ScrapCollected';
  @CodeOf('Where the scrap comes from.', scrapSources) readonly scrapSource!: string;
  @Optional()
  @Party('Of whom it was bought.')
  readonly collectedFrom?: PartyDto;
  @ListOf('The lots that came in.', () => BroughtLotDto, linesMax) readonly makes!: BroughtLotDto[];
}
