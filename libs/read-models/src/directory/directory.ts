import type { RecordedEvent } from '@lodestone/kernel';
import {
  forEvery,
  siteStandingTypes,
  type EnterpriseEvent,
  type Identifier,
  type MineDeclared,
  type SiteOpened,
  type SiteStanding,
  type StandingEvent,
} from '@lodestone/ledger';
import {
  existing,
  json,
  projection,
  textOf,
  type Reading,
  type RowOf,
  type Rows,
} from '@lodestone/projections';
import { addAgency, addAgencyEnd, agencyTables } from './agencies-told';
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
      /** Of a renaming. */
      name: 'text?',
      nameLatin: 'text?',
      searched: 'text',
      /** Of a merger. */
      intoEnterpriseId: 'text?',
      recordedAt: 'text',
    },
    indexes: { enterprise: ['enterpriseId'], successor: ['intoEnterpriseId'] },
  },
  /** As they were opened; what became of them stands below. */
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
      mine: json<MineDeclared | null>(),
      ordinal: 'integer',
      searched: 'text',
    },
    indexes: { enterprise: ['enterpriseId'] },
  },
  /** What authorities decided about a site, in the order in which it was recorded. */
  siteDecisions: {
    columns: {
      siteId: 'text',
      recordId: 'text',
      type: textOf<SiteStanding['type']>(),
      effectiveOn: 'text',
      activities: json<readonly string[]>(),
      mine: json<MineDeclared | null>(),
      /** Of a transfer. */
      fromEnterpriseId: 'text?',
      toEnterpriseId: 'text?',
      recordedAt: 'text',
    },
    indexes: { site: ['siteId'], operator: ['toEnterpriseId'] },
  },
  /** Which enterprises were registered with a number, in the order of telling. */
  registeredNumbers: {
    columns: { scheme: 'text', value: 'text', enterpriseId: 'text' },
    indexes: { number: ['scheme', 'value'] },
  },
  /** What an enterprise and its sites are, or were, called; everybody may see it, so it has no owner. */
  nameParts: namePartsTable,
  ...agencyTables,
} as const;

export type DirectoryReading = Reading<typeof tables>;

export type EnterpriseRow = RowOf<(typeof tables)['enterprises']>;

export type SiteRow = RowOf<(typeof tables)['sites']>;

/**
 * Who is on the chain, where, and how does it stand with the authorities? Registered enterprises and
 * their sites: not client identity, and visible to everyone who is signed in.
 */
export const directory = projection<EnterpriseEvent | SiteOpened | SiteStanding, typeof tables>({
  name: 'directory',
  version: 6,
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
      for (const { scheme, value } of identifiers) {
        rows.append('registeredNumbers', { scheme, value, enterpriseId });
      }
      addParts(calledOfEnterprise(data), data.enterpriseId, rows);
    },
    EnterpriseDesignated: addDecision,
    DesignationRevoked: addDecision,
    EnterpriseSuspended: addDecision,
    EnterpriseReinstated: addDecision,
    EnterpriseRenamed: addDecision,
    EnterpriseMerged: addDecision,
    ...forEvery(siteStandingTypes, addSiteDecision),
    AgencyGranted: addAgency,
    AgencyRevoked: addAgencyEnd,
    SiteOpened({ event: { data } }, rows, ordinal) {
      const { siteId, enterpriseId, name, nameLatin, place, activities, mine = null } = data;
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
        mine,
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
  const { name = null, nameLatin = null } = event.type === 'EnterpriseRenamed' ? event.data : {};
  const names = [name, nameLatin].filter((each) => each !== null);
  rows.append('decisions', {
    enterpriseId,
    recordId,
    type,
    effectiveOn,
    activities,
    name,
    nameLatin,
    searched: foldedTexts(...names),
    intoEnterpriseId: event.type === 'EnterpriseMerged' ? event.data.intoEnterpriseId : null,
    recordedAt,
  });
  if (names.length > 0) addParts({ names, numbers: [] }, enterpriseId, rows);
}

function addSiteDecision(
  { event, metadata }: RecordedEvent<SiteStanding>,
  rows: Rows<typeof tables>,
): void {
  const { siteId, recordId, effectiveOn } = event.data;
  const transfer = event.type === 'SiteTransferred' ? event.data : undefined;
  rows.append('siteDecisions', {
    siteId,
    recordId,
    type: event.type,
    effectiveOn,
    activities: 'activities' in event.data ? event.data.activities : [],
    mine: ('mine' in event.data ? event.data.mine : undefined) ?? null,
    fromEnterpriseId: transfer?.fromEnterpriseId ?? null,
    toEnterpriseId: transfer?.toEnterpriseId ?? null,
    recordedAt: metadata.recordedAt,
  });
  if (!transfer) return;
  const site = existing(rows.get('sites', siteId), 'a site is opened first');
  addParts(calledOfSite(site), transfer.toEnterpriseId, rows);
}
