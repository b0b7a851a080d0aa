import { ListOf, Optional } from '../fields/field';
import { CountryCode } from '../fields/country';
import { IdentifierScheme, IdentifierValue } from '../fields/identifier';
import { Name, Text } from '../fields/scalars';

/** A number that an issuer gave to a legal person. */
export class IdentifierDto {
  @IdentifierScheme() readonly scheme!: string;
  /** Country of the issuing authority, where many issue under one scheme. */
  @Optional() @CountryCode() readonly issuer?: string;
  @IdentifierValue() readonly value!: string;
}

const identifiersMax = { min: 0, max: 20 };

/** A party exactly as the submitter declares it, once. */
export class DeclarationDto {
  /** In its own script. */
  @Name(300) readonly name!: string;
  @Optional() @Name(300) readonly nameLatin?: string;
  @CountryCode() readonly countryCode!: string;
  @ListOf(() => IdentifierDto, identifiersMax) readonly identifiers!: IdentifierDto[];
  @Optional() @Text(500) readonly address?: string;
}

/** Of an end user also what the goods are for, in words. */
export class EndUserDto extends DeclarationDto {
  @Optional() @Text(1000) readonly endUse?: string;
}
