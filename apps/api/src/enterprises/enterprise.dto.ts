import { CountryCode } from '../fields/country';
import { ListOf, Optional } from '../fields/field';
import { AsOf, MinOrdinal } from '../fields/query';
import { Id } from '../fields/ids';
import { Name } from '../fields/scalars';
import { IdentifierDto } from '../acts/party.dto';

export class EnterprisePathDto {
  @Id() readonly enterpriseId!: string;
}

export class EnterpriseDto {
  @Name(300) readonly name!: string;
  @Name(300) readonly nameLatin!: string;
  @CountryCode() readonly countryCode!: string;
  @ListOf(() => IdentifierDto, { min: 1, max: 20 }) readonly identifiers!: IdentifierDto[];
}

export class EnterpriseQueryDto {
  /** The day on which it is asked how the enterprise stands; today where it is left out. */
  @Optional() @AsOf() readonly asOf?: string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
