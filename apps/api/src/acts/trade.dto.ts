import { endUses, goodsCodes, grades } from '@lodestone/reference';
import { CountryCode, CurrencyCode } from '../fields/country';
import { ListOf, Optional } from '../fields/field';
import { Id, LineId, RecordName } from '../fields/ids';
import { CodeOf, MinorUnits, OneOf, Text, Whole } from '../fields/scalars';
import { linesMax, paperNumberMax } from './bounds';
import { DeclaredGoodsDto, DeclaredTermsDto } from './declared.dto';
import { TakeDto } from './lot.dto';
import { EndUser, Party, type CitedNameDto, type EndUserDto, type PartyDto } from './party.dto';

class SaleTakeDto extends TakeDto {
  @Optional()
  @Id(
    'Of a sale abroad: the new lot of status sold that the goods become. Of goods that lie here on consignment: the new lot of the buyer. You choose the id.',
  )
  readonly successorLotId?: string;
}

class GoodsDto extends DeclaredGoodsDto {
  @CodeOf('The code of the customs tariff.', goodsCodes) readonly goodsCode!: string;
  @CodeOf('The grade.', grades) readonly grade!: string;
  @Optional()
  @Whole('How many pieces.', { min: 1, max: 1_000_000_000_000 })
  readonly pieces?: number;
  @MinorUnits('Value in minor units of the currency, as a decimal string: "5520000" is 55,200.00.')
  readonly valueMinor!: string;
  @CurrencyCode('The currency (ISO 4217).') readonly currency!: string;
}

class SaleGoodsDto extends GoodsDto {
  @ListOf('From which lots.', () => SaleTakeDto, linesMax) readonly takes!: SaleTakeDto[];
}

class ExportGoodsDto extends GoodsDto {
  @Optional()
  @LineId('The deal of the sale that this export fulfils.')
  readonly saleDealId?: string;
  @ListOf('From which lots.', () => TakeDto, linesMax) readonly takes!: TakeDto[];
}

class PapersDto extends DeclaredTermsDto {
  @CountryCode('The country to which the goods go (ISO 3166-1 alpha-2).')
  readonly destinationCountryCode!: string;
  @Text('Of the contract.', paperNumberMax) readonly contractNumber!: string;
  @Text('Of the invoice.', paperNumberMax) readonly invoiceNumber!: string;
}

/** Who may be named here has to be in the directory; the operator of the site needs its leave. */
const needsAgency =
  'Give it where it is not the enterprise of the site, which needs its AgencyGranted';

/** To somebody declared (`buyer`) or to a site of the directory (`receivingSiteId`), one of both. */
export class SoldToClientDto extends PapersDto {
  @OneOf('What kind of record it is.', ['SoldToClient']) readonly type!: 'SoldToClient';
  @Optional()
  @Id(`Whose sale it is. ${needsAgency} for sale.`)
  readonly sellerId?: string;
  @Optional()
  @CountryCode(
    'Where the goods are handed over (ISO 3166-1 alpha-2). Left out: in the country of the buyer. In the country of the site nothing waits for export.',
  )
  readonly deliveryCountryCode?: string;
  @Optional()
  @Party('A buyer who is not on the chain. Give `buyer` or `receivingSiteId`, one of both.')
  readonly buyer?: PartyDto;
  @Optional()
  @Id(
    'Of a buyer on the chain: the site that gets the goods; of goods that lie here on consignment this site itself.',
  )
  readonly receivingSiteId?: string;
  @Optional() @Party('Who imports.') readonly importer?: PartyDto;
  @Optional()
  @Party('To whom the goods are delivered.')
  readonly consignee?: PartyDto;
  @Optional()
  @EndUser('Who uses the goods in the end.')
  readonly endUser?: EndUserDto | CitedNameDto;
  @Optional() @CodeOf('What the goods are for.', endUses) readonly endUseCode?: string;
  @ListOf('The lines of the invoice. Each is a deal of its own.', () => SaleGoodsDto, linesMax)
  readonly goods!: SaleGoodsDto[];
}

export class ExportedDto extends PapersDto {
  @OneOf('What kind of record it is.', ['Exported']) readonly type!: 'Exported';
  @Optional()
  @Id(`The exporter of record. ${needsAgency} for export.`)
  readonly exporterId?: string;
  @Party('Who buys.') readonly buyer!: PartyDto;
  @Party('Who imports.') readonly importer!: PartyDto;
  @Party('To whom the goods are delivered.')
  readonly consignee!: PartyDto;
  @EndUser('Who uses the goods in the end.') readonly endUser!: EndUserDto | CitedNameDto;
  @CodeOf('What the goods are for.', endUses) readonly endUseCode!: string;
  @CountryCode('The country in which the goods are used in the end (ISO 3166-1 alpha-2).')
  readonly finalDestinationCountryCode!: string;
  @Optional()
  @Text('Of the export declaration.', paperNumberMax)
  readonly customsDeclarationNumber?: string;
  @Optional()
  @RecordName('Of goods that go back: the import that brought them, at a site of your own.')
  readonly returnedImportRecordId?: string;
  @ListOf('The lines of the invoice. Each is a deal of its own.', () => ExportGoodsDto, linesMax)
  readonly goods!: ExportGoodsDto[];
}
