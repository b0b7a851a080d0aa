import type { DirectoryEnterprise } from '@lodestone/read-models';
import { dataset, everybody, maybe, paged, text } from './dataset';

type Place = Readonly<{
  enterprise: Partial<DirectoryEnterprise>;
  site?: DirectoryEnterprise['sites'][number];
}>;

const numberOf = ({ enterprise }: Place, scheme: string): string | undefined =>
  enterprise.identifiers?.find((one) => one.scheme === scheme)?.value;

export const directory = dataset<Place>(
  {
    name: 'directory',
    means: {
      en: 'Registered enterprises with their sites: ids, names, numbers, places, activities.',
      zh: '登记的企业及其场所：标识、名称、代码、地点与活动。',
    },
    row: {
      en: 'One site, with its enterprise; or an enterprise without a site.',
      zh: '一个场所及其企业；或无场所的企业。',
    },
    audience: everybody,
    filters: ['enterpriseId'],
    rests: ['directory'],
  },
  [
    text(
      'enterpriseId',
      ['The enterprise.', '企业。', 'TJ-MAG'],
      ({ enterprise }) => enterprise.enterpriseId,
    ),
    text(
      'enterpriseName',
      ['Its name.', '企业名称。', '天津磁材有限公司'],
      ({ enterprise }) => enterprise.name,
    ),
    text(
      'enterpriseNameLatin',
      ['Its name in Latin letters.', '企业拉丁字母名称。', 'Tianjin Magnet'],
      ({ enterprise }) => enterprise.nameLatin,
    ),
    text(
      'countryCode',
      ['Its country.', '国别。', 'CN'],
      ({ enterprise }) => enterprise.countryCode,
    ),
    maybe.text(
      'uscc',
      ['Its unified social credit code.', '统一社会信用代码。', '91120000MA01ABCD1X'],
      (place) => numberOf(place, 'USCC'),
    ),
    maybe.text(
      'mergedInto',
      ['The enterprise that goes on in its place.', '承继企业。', 'TJ-NEW'],
      ({ enterprise }) => enterprise.merged?.intoEnterpriseId,
    ),
    maybe.text('siteId', ['The site.', '场所。', 'TJ-WORKS'], ({ site }) => site?.siteId),
    maybe.text('siteName', ['Its name.', '场所名称。', '天津工厂'], ({ site }) => site?.name),
    maybe.text(
      'siteNameLatin',
      ['Its name in Latin letters.', '场所拉丁字母名称。', 'Tianjin works'],
      ({ site }) => site?.nameLatin,
    ),
    maybe.text(
      'placeCountryCode',
      ['Country of the place.', '所在国。', 'CN'],
      ({ site }) => site?.place.countryCode,
    ),
    maybe.text(
      'placeRegionCode',
      ['Region of the place.', '所在地区。', 'CN-TJ'],
      ({ site }) => site?.place.regionCode,
    ),
    maybe.text('locality', ['Town.', '市县。', '天津'], ({ site }) => site?.place.locality),
    maybe.text(
      'activities',
      ['What it does, with blanks between.', '活动，以空格分隔。', 'magnet-production export'],
      ({ site }) => site?.activities.join(' '),
    ),
    maybe.day(
      'closedSince',
      ['Closed since.', '关闭日。', '2026-01-01'],
      ({ site }) => site?.closedSince,
    ),
  ],
  function* ({ ask, filter, sight, asOf, lastDay, knownAt }) {
    const { enterpriseId } = filter;
    const pages = paged(
      (page) => ask('directory', { enterpriseId, asOf: asOf ?? lastDay, knownAt, ...page }),
      (page) => page.enterprises,
    );
    for (const whole of pages) {
      const enterprise = sight.enterprise(whole);
      if (!enterprise) continue;
      const { sites = [] } = enterprise;
      if (sites.length === 0) yield { enterprise };
      for (const site of sites) yield { enterprise, site };
    }
  },
);
