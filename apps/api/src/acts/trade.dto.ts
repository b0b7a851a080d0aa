import { endUses, goodsCodes, grades } from '@lodestone/reference';
import { CountryCode, CurrencyCode } from '../fields/country';
import { ListOf, Nested, Optional } from '../fields/field';
import { Id, LineId } from '../fields/ids';
import { CodeOf, MinorUnits, OneOf, Text, Whole } from '../fields/scalars';
import { ActDto } from './act.dto';
import { linesMax, paperNumberMax } from './bounds';
import { TakeDto } from './lot.dto';
import { DeclarationDto, EndUserDto } from './party.dto';

export class SaleTakeDto extends TakeDto {
  /** Of a sale abroad: the lot of status `sold` that the goods become. */
  @Optional() @Id() readonly successorLotId?: string;
}

class GoodsDto {
  @CodeOf(goodsCodes) readonly goodsCode!: string;
  @CodeOf(grades) readonly grade!: string;
  @Optional() @Whole(1, 1_000_000_000_000) readonly pieces?: number;
  @MinorUnits() readonly valueMinor!: string;
  @CurrencyCode() readonly currency!: string;
}

export class SaleGoodsDto extends GoodsDto {
  @ListOf(() => SaleTakeDto, linesMax) readonly takes!: SaleTakeDto[];
}

export class ExportGoodsDto extends GoodsDto {
  /** The deal of the sale that this export fulfils. */
  @Optional() @LineId() readonly saleDealId?: string;
  @ListOf(() => TakeDto, linesMax) readonly takes!: TakeDto[];
}

class PapersDto extends ActDto {
  @CountryCode() readonly destinationCountryCode!: string;
  @Text(paperNumberMax) readonly contractNumber!: string;
  @Text(paperNumberMax) readonly invoiceNumber!: string;
}

/** To somebody declared (`buyer`) or to a site of the directory (`receivingSiteId`), one of both. */
export class SoldToClientDto extends PapersDto {
  @OneOf(['SoldToClient']) readonly type!: 'SoldToClient';
  @Optional() @Nested(() => DeclarationDto) readonly buyer?: DeclarationDto;
  @Optional() @Id() readonly receivingSiteId?: string;
  @Optional() @Nested(() => DeclarationDto) readonly importer?: DeclarationDto;
  @Optional() @Nested(() => DeclarationDto) readonly consignee?: DeclarationDto;
  @Optional() @Nested(() => EndUserDto) readonly endUser?: EndUserDto;
  @Optional() @CodeOf(endUses) readonly endUseCode?: string;
  @ListOf(() => SaleGoodsDto, linesMax) readonly goods!: SaleGoodsDto[];
}

export class ExportedDto extends PapersDto {
  @OneOf(['Exported']) readonly type!: 'Exported';
  @Nested(() => DeclarationDto) readonly buyer!: DeclarationDto;
  @Nested(() => DeclarationDto) readonly importer!: DeclarationDto;
  @Nested(() => DeclarationDto) readonly consignee!: DeclarationDto;
  @Nested(() => EndUserDto) readonly endUser!: EndUserDto;
  @CodeOf(endUses) readonly endUseCode!: string;
  @CountryCode() readonly finalDestinationCountryCode!: string;
  @Optional() @Text(paperNumberMax) readonly customsDeclarationNumber?: string;
  @ListOf(() => ExportGoodsDto, linesMax) readonly goods!: ExportGoodsDto[];
}
