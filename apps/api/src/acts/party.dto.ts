import { ListOf, NestedEither, Optional } from '../fields/field';
import { CountryCode } from '../fields/country';
import { Label } from '../fields/label';
import { IdentifierScheme, IdentifierValue } from '../fields/identifier';
import { Name, Text } from '../fields/scalars';

/** A number that an issuer gave to a legal person. */
export class IdentifierDto {
  @IdentifierScheme('Which scheme of numbers.') readonly scheme!: string;
  @Optional()
  @CountryCode(
    'The country that issued it, where many countries issue under one scheme (ISO 3166-1 alpha-2): ' +
      'always with `national`, and where the number does not begin with its letters.',
  )
  readonly issuer?: string;
  @IdentifierValue('The number. Its check digit is checked; of `national` only the form.')
  readonly value!: string;
}

const identifiersMax = { min: 0, max: 20 };

/** A party exactly as the submitter declares it, once. */
export class DeclarationDto {
  @Name('The name in its own script.', 300) readonly name!: string;
  @Optional() @Name('The name in Latin letters.', 300) readonly nameLatin?: string;
  @CountryCode('The country (ISO 3166-1 alpha-2).') readonly countryCode!: string;
  @ListOf(
    'The numbers that are known; an empty list where none is.',
    () => IdentifierDto,
    identifiersMax,
  )
  readonly identifiers!: IdentifierDto[];
  @Optional() @Text('The address in words.', 500) readonly address?: string;
}

/** Of an end user also what the goods are for, in words. */
export class EndUserDto extends DeclarationDto {
  @Optional() @Text('What the goods are for, in words.', 1000) readonly endUse?: string;
}

/** In the place of a declaration: one of the enterprise's own book, as it stands now. */
export class CitedNameDto {
  @Label('The label under which the declaration was saved.') readonly label!: string;
}

const cited = { has: 'label', other: () => CitedNameDto };

const orByLabel = (means: string): string =>
  `${means} A declaration, or the \`label\` of one in your book of names.`;

/** Somebody who is declared, or who was, under a label. */
export const Party = (means: string): PropertyDecorator =>
  NestedEither(orByLabel(means), () => DeclarationDto, cited);

/** The same of an end user, who has an end use besides. */
export const EndUser = (means: string): PropertyDecorator =>
  NestedEither(orByLabel(means), () => EndUserDto, cited);

export type PartyDto = DeclarationDto | CitedNameDto;
