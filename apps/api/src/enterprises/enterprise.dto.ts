import { CountryCode } from '../fields/country';
import { ListOf } from '../fields/field';
import { Id, Name } from '../fields/scalars';
import { IdentifierDto } from '../records/acts/party.dto';

export class EnterprisePathDto {
  @Id() readonly enterpriseId!: string;
}

export class EnterpriseDto {
  @Name(300) readonly name!: string;
  @Name(300) readonly nameLatin!: string;
  @CountryCode() readonly countryCode!: string;
  @ListOf(() => IdentifierDto, { min: 1, max: 20 }) readonly identifiers!: IdentifierDto[];
}
