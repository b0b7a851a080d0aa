import { activities } from '@lodestone/reference';
import { CountryCode } from '../fields/country';
import { Nested, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CodesOf, Text } from '../fields/scalars';
import { MineDto } from '../acts/mine.dto';

export class SitePathDto {
  @Id('The site.') readonly siteId!: string;
}

class PlaceDto {
  @CountryCode('The country (ISO 3166-1 alpha-2).') readonly countryCode!: string;
  @Optional()
  @Text('National code of the district, in China GB/T 2260.', 20)
  readonly regionCode?: string;
  @Text('The place in words.', 200) readonly locality!: string;
}

export class SiteDto {
  @Id('The enterprise that operates it.') readonly enterpriseId!: string;
  @Text('The name in its own script.', 300) readonly name!: string;
  @Text('The name in Latin letters.', 300) readonly nameLatin!: string;
  @Nested('Where it is.', () => PlaceDto) readonly place!: PlaceDto;
  @CodesOf('What it does.', activities) readonly activities!: string[];
  @Optional() @Nested('Of a mine: what it is there for.', () => MineDto) readonly mine?: MineDto;
}
