import type { RecordedEvent } from '@lodestone/kernel';
import type { EnterpriseEvent, Identifier, SiteOpened, StandingEvent } from '@lodestone/ledger';
import {
  json,
  projection,
  textOf,
  type Reading,
  type RowOf,
  type Rows,
} from '@lodestone/projections';
import { namePartsTable, partsOf, type Called } from '../name-parts';
import { foldedTexts } from '../folded-texts';

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
  /** What authorities decided about an enterprise, in the order in which it was recorded. */
  decisions: {
    columns: {
      enterpriseId: 'text',
      recordId: 'text',
      type: textOf<StandingEvent['type']>(),
      effectiveOn: 'text',
      activities: json<readonly string[]>(),
      recordedAt: 'text',
    },
    indexes: { enterprise: ['enterpriseId'] },
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
  /** What an enterprise and its sites are called; everybody may see it, so it has no owner. */
  nameParts: namePartsTable,
} as const;

export type DirectoryReading = Reading<typeof tables>;

export type EnterpriseRow = RowOf<(typeof tables)['enterprises']>;

export type SiteRow = RowOf<(typeof tables)['sites']>;

/**
 * Who is on the chain, where, and how does it stand with the authorities? Registered enterprises and
 * their sites: not client identity, and visible to everyone who is signed in.
 */
export const directory = projection<EnterpriseEvent | SiteOpened, typeof tables>({
  name: 'directory',
  version: 3,
  tables,
  on: {
    EnterpriseRegistered({ event: { data } }, rows, ordinal) {
      const { enterpriseId, name, nameLatin, countryCode, identifiers } = data;
      const values = identifiers.map(({ value }) => value);
      const searched = foldedTexts(enterpriseId, name, nameLatin, ...values);
      rows.put('enterprises', {
        enterpriseId,
        name,
        nameLatin,
        countryCode,
        identifiers,
        ordinal,
        searched,
      });
      addParts(calledOfEnterprise(data), data.enterpriseId, rows);
    },
    EnterpriseDesignated: addDecision,
    DesignationRevoked: addDecision,
    EnterpriseSuspended: addDecision,
    EnterpriseReinstated: addDecision,
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
        searched: foldedTexts(siteId, name, nameLatin, locality),
      });
      addParts(calledOfSite({ siteId, name, nameLatin, locality }), enterpriseId, rows);
    },
  },
});

export const calledOfEnterprise = ({
  enterpriseId,
  name,
  nameLatin,
  identifiers,
}: Pick<EnterpriseRow, 'enterpriseId' | 'name' | 'nameLatin' | 'identifiers'>): Called => ({
  names: [name, nameLatin, enterpriseId],
  numbers: [enterpriseId, ...identifiers.map(({ value }) => value)],
});

export const calledOfSite = ({
  siteId,
  name,
  nameLatin,
  locality,
}: Pick<SiteRow, 'siteId' | 'name' | 'nameLatin' | 'locality'>): Called => ({
  names: [name, nameLatin, locality, siteId],
  numbers: [siteId],
});

function addParts(called: Called, subject: string, rows: Rows<typeof tables>): void {
  for (const { place, part } of partsOf(called)) {
    rows.put('nameParts', { ownerId: '', place, part, subject });
  }
}

function addDecision(
  { event, metadata }: RecordedEvent<StandingEvent>,
  rows: Rows<typeof tables>,
): void {
  const { enterpriseId, recordId, effectiveOn } = event.data;
  const activities = 'activities' in event.data ? event.data.activities : [];
  const { recordedAt } = metadata;
  const { type } = event;
  rows.append('decisions', {
    enterpriseId,
    recordId,
    type,
    effectiveOn,
    activities,
    recordedAt,
  });
}
