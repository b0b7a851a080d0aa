import { CountryCode } from '../fields/country';
import { ListOf, Optional } from '../fields/field';
import { AsOf, KnownAt, MinOrdinal } from '../fields/query';
import { Id } from '../fields/ids';
import { Name } from '../fields/scalars';
import { IdentifierDto } from '../acts/party.dto';

export class EnterprisePathDto {
  @Id('The enterprise.') readonly enterpriseId!: string;
}

export class EnterpriseDto {
  @Name('The name in its own script.', 300) readonly name!: string;
  @Name('The name in Latin letters.', 300) readonly nameLatin!: string;
  @CountryCode('The country of registration (ISO 3166-1 alpha-2).') readonly countryCode!: string;
  @ListOf('Its numbers, one at least.', () => IdentifierDto, { min: 1, max: 20 })
  readonly identifiers!: IdentifierDto[];
}

export class EnterpriseQueryDto {
  @Optional()
  @AsOf('The day on which it is asked how the enterprise stands. Left out: today.')
  readonly asOf?: string;
  @Optional()
  @KnownAt(
    'What the ledger had been told by this ordinal, or by this instant. Left out: everything.',
  )
  readonly knownAt?: number | string;
  @Optional() @MinOrdinal() readonly minOrdinal?: number;
}
