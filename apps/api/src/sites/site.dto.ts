import { activities } from '@lodestone/reference';
import { CountryCode } from '../fields/country';
import { Nested, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CodesOf, Text } from '../fields/scalars';

export class SitePathDto {
  @Id() readonly siteId!: string;
}

export class PlaceDto {
  @CountryCode() readonly countryCode!: string;
  /** GB/T 2260 or another national code of the district. */
  @Optional() @Text(20) readonly regionCode?: string;
  @Text(200) readonly locality!: string;
}

export class SiteDto {
  @Id() readonly enterpriseId!: string;
  @Text(300) readonly name!: string;
  @Text(300) readonly nameLatin!: string;
  @Nested(() => PlaceDto) readonly place!: PlaceDto;
  @CodesOf(activities) readonly activities!: string[];
}
