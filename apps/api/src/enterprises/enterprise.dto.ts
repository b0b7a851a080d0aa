import { CountryCode } from '../fields/country';
import { ListOf } from '../fields/field';
import { Id } from '../fields/ids';
import { Text } from '../fields/scalars';
import { IdentifierDto } from '../records/acts/party.dto';

export class EnterprisePathDto {
  @Id() readonly enterpriseId!: string;
}

export class EnterpriseDto {
  @Text(300) readonly name!: string;
  @Text(300) readonly nameLatin!: string;
  @CountryCode() readonly countryCode!: string;
  @ListOf(() => IdentifierDto, { min: 1, max: 20 }) readonly identifiers!: IdentifierDto[];
}
