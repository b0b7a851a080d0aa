import type { EnterpriseEvent, Identifier, SiteOpened } from '@lodestone/ledger';
import { json, projection } from '@lodestone/projections';
import { searchedText } from '../searched-text';

const tables = {
  enterprises: {
    key: ['enterpriseId'],
    columns: {
      enterpriseId: 'text',
      name: 'text',
      nameLatin: 'text',
      countryCode: 'text',
      identifiers: json<readonly Identifier[]>(),
      ordinal: 'integer',
      searched: 'text',
    },
  },
  sites: {
    key: ['siteId'],
    columns: {
      siteId: 'text',
      enterpriseId: 'text',
      name: 'text',
      nameLatin: 'text',
      countryCode: 'text',
      regionCode: 'text?',
      locality: 'text',
      activities: json<readonly string[]>(),
      ordinal: 'integer',
      searched: 'text',
    },
    indexes: { enterprise: ['enterpriseId'] },
  },
} as const;

/**
 * Who is on the chain, and where? Registered enterprises and their sites: not client identity, and
 * visible to everyone who is signed in.
 */
export const directory = projection<EnterpriseEvent | SiteOpened, typeof tables>({
  name: 'directory',
  version: 1,
  tables,
  on: {
    EnterpriseRegistered({ event: { data } }, rows, ordinal) {
      const { enterpriseId, name, nameLatin, countryCode, identifiers } = data;
      const values = identifiers.map(({ value }) => value);
      const searched = searchedText(enterpriseId, name, nameLatin, ...values);
      rows.put('enterprises', {
        enterpriseId,
        name,
        nameLatin,
        countryCode,
        identifiers,
        ordinal,
        searched,
      });
    },
    SiteOpened({ event: { data } }, rows, ordinal) {
      const { siteId, enterpriseId, name, nameLatin, place, activities } = data;
      const { countryCode, regionCode = null, locality } = place;
      rows.put('sites', {
        siteId,
        enterpriseId,
        name,
        nameLatin,
        countryCode,
        regionCode,
        locality,
        activities,
        ordinal,
        searched: searchedText(siteId, name, nameLatin, locality),
      });
    },
  },
});
