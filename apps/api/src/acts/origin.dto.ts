import { scrapSources, tradeModes } from '@lodestone/reference';
import { CountryCode, PortCode } from '../fields/country';
import { ListOf, Nested, Optional } from '../fields/field';
import { LineId } from '../fields/ids';
import { CodeOf, OneOf, Text } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax, paperNumberMax } from './bounds';
import { BroughtLotDto, MadeLotDto } from './lot.dto';
import { DeclarationDto } from './party.dto';

export class OpeningStockDeclaredDto extends ActDto {
  @OneOf(['OpeningStockDeclared']) readonly type!: 'OpeningStockDeclared';
  @ListOf(() => BroughtLotDto, linesMax) readonly makes!: BroughtLotDto[];
}

export class MinedDto extends ActDto {
  @OneOf(['Mined']) readonly type!: 'Mined';
  @ListOf(() => MadeLotDto, linesMax) readonly makes!: MadeLotDto[];
}

export class ImportLandedDto extends ActDto {
  @OneOf(['ImportLanded']) readonly type!: 'ImportLanded';
  @CountryCode() readonly originCountryCode!: string;
  /** Where it was shipped, if that is not where it came from. */
  @Optional() @CountryCode() readonly dispatchCountryCode?: string;
  @Optional() @Nested(() => DeclarationDto) readonly supplier?: DeclarationDto;
  @Optional() @Text(paperNumberMax) readonly customsDeclarationNumber?: string;
  @Optional() @CodeOf(tradeModes) readonly tradeMode?: string;
  @Optional() @PortCode() readonly portCode?: string;
  @Optional() @Text(paperNumberMax) readonly contractNumber?: string;
  @Optional() @Text(paperNumberMax) readonly invoiceNumber?: string;
  /** Of goods that were exported and came back: the deal that they left by. */
  @Optional() @LineId() readonly returnedDealId?: string;
  @ListOf(() => BroughtLotDto, linesMax) readonly makes!: BroughtLotDto[];
}

export class ScrapCollectedDto extends ActDto {
  @OneOf(['ScrapCollected']) readonly type!: 'ScrapCollected';
  @CodeOf(scrapSources) readonly scrapSource!: string;
  @Optional() @Nested(() => DeclarationDto) readonly collectedFrom?: DeclarationDto;
  @ListOf(() => BroughtLotDto, linesMax) readonly makes!: BroughtLotDto[];
}
