import type { SiteOpened } from '@lodestone/ledger';
import { exactly } from '../http/same-type';
import { byType, list, named, object, text, type TypeOf } from '../http/schema';
import { mine } from '../acts/stored/mine.answers';
import { RecordedHead } from '../submitting/recorded.answers';

/** A site, as the directory and the log have it. */
export const site = {
  siteId: text('The site.', 'TJ-WORKS'),
  enterpriseId: text('The enterprise that operates it.', 'TJ-MAG'),
  name: text('Its name in its own script.', '天津磁材一厂'),
  nameLatin: text('Its name in Latin letters.', 'Tianjin Magnet Works No. 1'),
  place: object(
    {
      countryCode: text('Country (ISO 3166-1 alpha-2).', 'CN'),
      'regionCode?': text('National code of the district, in China GB/T 2260.', '120111'),
      locality: text('The place in words.', 'Tianjin, Xiqing'),
    },
    'Where it is.',
  ),
  activities: list(text(), 'Codes of what it does.'),
  'mine?': mine,
};

const SiteOpenedData = named(
  'SiteOpenedData',
  exactly<SiteOpened['data']>()(object(site, 'A site, and with it its material account.')),
);

export const RecordedSite = named(
  'RecordedSite',
  byType('Recorded', RecordedHead, { SiteOpened: SiteOpenedData }),
);

export type RecordedSite = TypeOf<typeof RecordedSite>;
