import { json, type Reading, type Rows } from '@lodestone/projections';
import { rulebookTable } from '../rulebook/rulebook-told';
import { licenceNumbersTable, licenceRecordsTable } from '../licences-told';
import { transfersTable } from '../transfers';
import { agenciesTable } from './agencies';
import { declaredTable, fulfillingTable, sitesTable } from './declared';
import { followersTable } from './followers';
import { lineStatementsTable, returnLegsTable } from './line-statements';
import { partiesTable } from './parties';
import { returnsTable } from './returns';
import { siteStandingsTable, standingsTable } from './standings';

export const recordTables = {
  /** Where the ledger's days begin. */
  calendar: { key: ['name'], columns: { name: 'text', zone: 'text' } },
  sites: sitesTable,
  transfers: transfersTable,
  siteStandings: siteStandingsTable,
  standings: standingsTable,
  rulebook: rulebookTable,
  agencies: agenciesTable,
  /** Records never change, so they are lines: what became of one stands in the tables below. */
  records: {
    columns: {
      siteId: 'text',
      recordId: 'text',
      enterpriseId: 'text',
      type: 'text',
      /** A void and a correction have no day of their own, but the days of what they embed. */
      occurredOn: 'text?',
      /** Of a void and a correction: the day of the version that it takes back. */
      reversedOn: 'text?',
      /** Of a correction: the day of the version that it states. */
      statedOn: 'text?',
      recordedAt: 'text',
      revision: 'integer',
      channel: 'text',
      contentDigest: 'text?',
      targetRecordId: 'text?',
      /** Whose sale or export it is, where that is not the enterprise of the site; else empty. */
      declaredId: 'text',
      /** The same of the version that a void or correction takes back, and of the one it states. */
      reversedDeclaredId: 'text',
      statedDeclaredId: 'text',
      data: json<unknown>(),
    },
    // Within one value of an index lines lie in the order of their ordinals.
    indexes: {
      record: ['siteId', 'recordId'],
      site: ['siteId'],
      enterprise: ['enterpriseId'],
      type: ['type'],
      typeOfSite: ['siteId', 'type'],
      typeOfEnterprise: ['enterpriseId', 'type'],
    },
  },
  declared: declaredTable,
  fulfilling: fulfillingTable,
  /** Under which days a record may be looked for: those of its versions, and of what it is about. */
  days: {
    key: ['day', 'ordinal'],
    columns: { day: 'text', ordinal: 'integer', siteId: 'text', enterpriseId: 'text' },
    indexes: { site: ['siteId', 'day'], enterprise: ['enterpriseId', 'day'] },
  },
  voids: {
    key: ['siteId', 'recordId', 'voidedAtOrdinal'],
    columns: {
      siteId: 'text',
      recordId: 'text',
      /** Of the record, and not of the void. */
      ordinal: 'integer',
      enterpriseId: 'text',
      voidedByRecordId: 'text',
      voidedAtOrdinal: 'integer',
      reason: 'text',
      /** A void that yielded to another site's statement was itself taken back by this record. */
      restoredByRecordId: 'text?',
      restoredAtOrdinal: 'integer?',
    },
    indexes: {
      ordinal: ['ordinal'],
      site: ['siteId', 'ordinal'],
      enterprise: ['enterpriseId', 'ordinal'],
    },
  },
  /** The same days of records that were ever voided: a row for some 25 of those. */
  voidDays: {
    key: ['day', 'ordinal'],
    columns: { day: 'text', ordinal: 'integer', siteId: 'text', enterpriseId: 'text' },
    indexes: { site: ['siteId', 'day'], enterprise: ['enterpriseId', 'day'] },
  },
  corrections: {
    columns: {
      siteId: 'text',
      recordId: 'text',
      correctedByRecordId: 'text',
      correctionReason: 'text',
      correctedOn: 'text',
      /** As of `records`. */
      correctedDeclaredId: 'text',
      /** The act as it should have stood from the start. */
      correctedData: json<unknown>(),
    },
    indexes: { record: ['siteId', 'recordId'] },
  },
  parties: partiesTable,
  followers: followersTable,
  lineStatements: lineStatementsTable,
  returnLegs: returnLegsTable,
  returns: returnsTable,
  licenceRecords: licenceRecordsTable,
  licenceNumbers: licenceNumbersTable,
} as const;

export type RecordsReading = Reading<typeof recordTables>;

export type RecordRows = Rows<typeof recordTables>;
