import { sources } from '../laws/sources';
import type { CountryCode } from '../countries';
import type { OreKind } from './ore-kinds';
import { codeTable, type Coded, type Sourced } from '../code-table';

export type UsualOriginEntry = Coded &
  Sourced &
  Readonly<{
    countryCode: CountryCode;
    oreKind: OreKind;
  }>;

const gku = 'general knowledge';

/**
 * Where ore and mineral products come from, as far as the research notes or general knowledge say.
 * Any country may be declared; one that is not here, or with another kind of ore, is worth a look
 * and proves nothing.
 */
export const usualOrigins = [
  {
    code: 'cn-rock',
    en: 'China, rock ore',
    zh: '中国岩矿',
    countryCode: 'CN',
    oreKind: 'rock-type',
    source: sources.quotas,
    verified: true,
  },
  {
    code: 'cn-ion',
    en: 'China, ion-type ore',
    zh: '中国离子型矿',
    countryCode: 'CN',
    oreKind: 'ion-type',
    source: sources.quotas,
    verified: true,
  },
  {
    code: 'mm-ion',
    en: 'Myanmar, ion-type ore',
    zh: '缅甸离子型矿',
    countryCode: 'MM',
    oreKind: 'ion-type',
    source: 'Trivium China and Yicai Global, August 2025, on Order No. 71',
    verified: true,
  },
  {
    code: 'us-rock',
    en: 'United States, rock ore (Mountain Pass)',
    zh: '美国岩矿（芒廷帕斯）',
    countryCode: 'US',
    oreKind: 'rock-type',
    source: 'Trivium China and Yicai Global, August 2025, on Order No. 71',
    verified: true,
  },
  {
    code: 'la-ion',
    en: 'Laos, ion-type ore',
    zh: '老挝离子型矿',
    countryCode: 'LA',
    oreKind: 'ion-type',
    source: gku,
    verified: false,
  },
  {
    code: 'my-ion',
    en: 'Malaysia, ion-type ore',
    zh: '马来西亚离子型矿',
    countryCode: 'MY',
    oreKind: 'ion-type',
    source: gku,
    verified: false,
  },
  {
    code: 'vn-rock',
    en: 'Viet Nam, rock ore',
    zh: '越南岩矿',
    countryCode: 'VN',
    oreKind: 'rock-type',
    source: gku,
    verified: false,
  },
  {
    code: 'bi-rock',
    en: 'Burundi, rock ore',
    zh: '布隆迪岩矿',
    countryCode: 'BI',
    oreKind: 'rock-type',
    source: gku,
    verified: false,
  },
  {
    code: 'ru-by-product',
    en: 'Russia, loparite',
    zh: '俄罗斯铈铌钙钛矿',
    countryCode: 'RU',
    oreKind: 'by-product',
    source: gku,
    verified: false,
  },
  {
    code: 'au-rock',
    en: 'Australia, rock ore',
    zh: '澳大利亚岩矿',
    countryCode: 'AU',
    oreKind: 'rock-type',
    source: gku,
    verified: false,
  },
  {
    code: 'au-sand',
    en: 'Australia, heavy-mineral sand',
    zh: '澳大利亚重砂矿',
    countryCode: 'AU',
    oreKind: 'heavy-mineral-sand',
    source: gku,
    verified: false,
  },
  {
    code: 'br-sand',
    en: 'Brazil, heavy-mineral sand',
    zh: '巴西重砂矿',
    countryCode: 'BR',
    oreKind: 'heavy-mineral-sand',
    source: gku,
    verified: false,
  },
  {
    code: 'br-ion',
    en: 'Brazil, ion-type ore',
    zh: '巴西离子型矿',
    countryCode: 'BR',
    oreKind: 'ion-type',
    source: gku,
    verified: false,
  },
  {
    code: 'in-sand',
    en: 'India, heavy-mineral sand',
    zh: '印度重砂矿',
    countryCode: 'IN',
    oreKind: 'heavy-mineral-sand',
    source: gku,
    verified: false,
  },
  {
    code: 'th-sand',
    en: 'Thailand, heavy-mineral sand',
    zh: '泰国重砂矿',
    countryCode: 'TH',
    oreKind: 'heavy-mineral-sand',
    source: gku,
    verified: false,
  },
  {
    code: 'mg-sand',
    en: 'Madagascar, heavy-mineral sand',
    zh: '马达加斯加重砂矿',
    countryCode: 'MG',
    oreKind: 'heavy-mineral-sand',
    source: gku,
    verified: false,
  },
  {
    code: 'ng-sand',
    en: 'Nigeria, heavy-mineral sand',
    zh: '尼日利亚重砂矿',
    countryCode: 'NG',
    oreKind: 'heavy-mineral-sand',
    source: gku,
    verified: false,
  },
] as const satisfies readonly UsualOriginEntry[];

export type UsualOrigin = (typeof usualOrigins)[number]['code'];

const table = codeTable<UsualOriginEntry, UsualOrigin>(usualOrigins);

export const usualOriginOf = table.find;
export const isUsualOrigin = table.has;

/** The countries that are known for a kind of ore. */
export const usualOriginsOf = (oreKind: OreKind): readonly CountryCode[] =>
  usualOrigins.filter((row) => row.oreKind === oreKind).map(({ countryCode }) => countryCode);
