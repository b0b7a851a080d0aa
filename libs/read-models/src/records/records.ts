import type { RecordedEvent } from '@lodestone/kernel';
import {
  actTypes,
  forEvery,
  noticeTypes,
  operatorOn,
  siteStandingTypes,
  tellerIn,
  versionsIn,
  type LedgerOpened,
  type RecordCorrected,
  type RecordVoided,
  type SiteEvent,
  type SiteRecord,
  type SiteStanding,
  type StandingEvent,
} from '@lodestone/ledger';
import {
  existing,
  json,
  projection,
  type LineOf,
  type Reading,
  type Rows,
} from '@lodestone/projections';
import { addDeclared, declaredBeside, declaredTable, sitesTable } from './declared';
import { addFollower, deleteFollower, followersTable } from './followers';
import { addSiteStandingRow, addStanding, siteStandingsTable, standingsTable } from './standings';
import { transferRowOf, transfersTable } from '../transfers';
import { addLineStatements, lineStatementsTable, returnLegsTable } from './line-statements';

export const recordTables = {
  /** Where the ledger's days begin. */
  calendar: { key: ['name'], columns: { name: 'text', zone: 'text' } },
  sites: sitesTable,
  transfers: transfersTable,
  siteStandings: siteStandingsTable,
  standings: standingsTable,
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
  followers: followersTable,
  lineStatements: lineStatementsTable,
  returnLegs: returnLegsTable,
} as const;

export type RecordsReading = Reading<typeof recordTables>;

type RecordRows = Rows<typeof recordTables>;

/** Which records are there, as they were sent, which of them still stand, and what became of them? */
export const records = projection<SiteEvent | StandingEvent | LedgerOpened, typeof recordTables>({
  name: 'records',
  version: 7,
  tables: recordTables,
  on: {
    LedgerOpened: ({ event: { data } }, rows) =>
      rows.put('calendar', { name: 'ledger', zone: data.calendarZone }),
    SiteOpened: ({ event: { data } }, rows) =>
      rows.put('sites', {
        siteId: data.siteId,
        enterpriseId: data.enterpriseId,
        activities: data.activities,
      }),
    EnterpriseDesignated: addStanding,
    DesignationRevoked: addStanding,
    EnterpriseSuspended: addStanding,
    EnterpriseReinstated: addStanding,
    EnterpriseRenamed: addStanding,
    EnterpriseMerged: addStanding,
    ...forEvery(siteStandingTypes, addSiteStanding),
    ...forEvery([...actTypes, ...noticeTypes], addDated),
    RecordVoided: addVoid,
    RecordCorrected: addCorrection,
  },
});

/** It is the record of who operates the site from that day on. */
function addSiteStanding(
  recorded: RecordedEvent<SiteStanding>,
  rows: RecordRows,
  ordinal: number,
): void {
  const { event } = recorded;
  const { effectiveOn } = event.data;
  if (event.type === 'SiteTransferred') rows.append('transfers', transferRowOf(event.data));
  addSiteStandingRow(event, rows);
  addOnDay(recorded, rows, { day: effectiveOn, ordinal });
}

/**
 * Under the day that it is about, which is where it is looked for, as the record of who operates the
 * site on it, unless it says who told it.
 */
function addOnDay(
  recorded: RecordedEvent<SiteRecord>,
  rows: RecordRows,
  { day, ordinal }: Readonly<{ day: string; ordinal: number }>,
): void {
  const { siteId } = recorded.event.data;
  const enterpriseId = tellerIn(recorded.event) ?? operatorNow(rows, siteId, day);
  const declaredId = declaredBeside(recorded.event, enterpriseId);
  addRecord(recorded, rows, { ...unplaced, occurredOn: day, enterpriseId, declaredId });
  addDeclared(rows, [declaredId], ordinal);
  rows.put('days', { day, ordinal, siteId, enterpriseId });
}

type Dated = Exclude<SiteRecord, SiteStanding | RecordVoided | RecordCorrected>;

function addDated(recorded: RecordedEvent<Dated>, rows: RecordRows, ordinal: number): void {
  addOnDay(recorded, rows, { day: recorded.event.data.occurredOn, ordinal });
  addFollower(recorded.event, rows);
  addLineStatements(recorded, rows);
}

function addVoid(recorded: RecordedEvent<RecordVoided>, rows: RecordRows, ordinal: number): void {
  const { siteId, recordId, targetRecordId, reason, reversed } = recorded.event.data;
  const target = addRepair(recorded, rows, ordinal);
  rows.put('voids', {
    siteId,
    recordId: targetRecordId,
    ordinal: target.ordinal,
    enterpriseId: target.enterpriseId,
    voidedByRecordId: recordId,
    voidedAtOrdinal: ordinal,
    reason,
    restoredByRecordId: null,
    restoredAtOrdinal: null,
  });
  if (reversed.type === 'RecordCorrected') return addVersion(recorded.event, rows, ordinal);
  if (reversed.type !== 'RecordVoided') return;
  const name = { siteId, recordId: reversed.data.targetRecordId };
  const [voided] = rows
    .scan('voids', name)
    .filter(({ voidedByRecordId }) => voidedByRecordId === targetRecordId);
  rows.put('voids', {
    ...existing(voided, 'only a void that stands is taken back'),
    restoredByRecordId: recordId,
    restoredAtOrdinal: ordinal,
  });
}

function addCorrection(
  recorded: RecordedEvent<RecordCorrected>,
  rows: RecordRows,
  ordinal: number,
): void {
  addRepair(recorded, rows, ordinal);
  addVersion(recorded.event, rows, ordinal);
}

/** What a record says from now on: because it was corrected, or because its correction is void. */
function addVersion(
  event: RecordCorrected | RecordVoided,
  rows: RecordRows,
  ordinal: number,
): void {
  const { siteId, recordId, reason } = event.data;
  const { before, after } = versionsIn(event);
  const act = existing(after, 'a version is stated');
  const [found] = rows.scan('records', { siteId, recordId: act.data.recordId });
  const { enterpriseId, ordinal: statedAt } = existing(found, 'only a record is corrected');
  const declaredId = declaredBeside(act, enterpriseId);
  for (const each of [ordinal, statedAt]) {
    rows.put('days', { day: act.data.occurredOn, ordinal: each, siteId, enterpriseId });
    addDeclared(rows, [declaredId], each);
  }
  if (before) deleteFollower(before, rows);
  addFollower(act, rows);
  rows.append('corrections', {
    siteId,
    recordId: act.data.recordId,
    correctedByRecordId: recordId,
    correctionReason: reason,
    correctedOn: act.data.occurredOn,
    correctedDeclaredId: declaredId,
    correctedData: act.data,
  });
}

function addRepair(
  recorded: RecordedEvent<RecordVoided | RecordCorrected>,
  rows: RecordRows,
  ordinal: number,
): LineOf<(typeof recordTables)['records']> {
  const { event } = recorded;
  const { siteId, targetRecordId } = event.data;
  const [found] = rows.scan('records', { siteId, recordId: targetRecordId });
  const target = existing(found, 'only a record is voided or corrected');
  const { before, after } = versionsIn(event);
  const reversedOn = before?.data.occurredOn ?? null;
  const statedOn = after?.data.occurredOn ?? null;
  // A repair is a record of whose its target is.
  const { enterpriseId } = target;
  const reversedDeclaredId = declaredBeside(before, enterpriseId);
  const statedDeclaredId = declaredBeside(after, enterpriseId);
  const placed = { reversedOn, statedOn, targetRecordId, reversedDeclaredId, statedDeclaredId };
  addRecord(recorded, rows, { ...unplaced, ...placed, enterpriseId });
  addDeclared(rows, [reversedDeclaredId, statedDeclaredId], ordinal);
  for (const day of new Set([target.occurredOn, reversedOn, statedOn])) {
    if (day !== null) rows.put('days', { day, ordinal, siteId, enterpriseId });
  }
  addLineStatements(recorded, rows);
  return target;
}

/** Whose a record of that day is that becomes known now. */
function operatorNow(rows: RecordRows, siteId: string, day: string): string {
  const site = existing(rows.get('sites', siteId), 'a site is opened before it records');
  return operatorOn({ ...site, transfers: rows.scan('transfers', { siteId }) }, day);
}

/** Of a record of any type: what only some have. */
const unplaced: Omit<Placed, 'enterpriseId'> = {
  occurredOn: null,
  reversedOn: null,
  statedOn: null,
  targetRecordId: null,
  declaredId: '',
  reversedDeclaredId: '',
  statedDeclaredId: '',
};

type Placed = Readonly<
  Record<'occurredOn' | 'reversedOn' | 'statedOn' | 'targetRecordId', string | null>
> &
  Readonly<
    Record<'enterpriseId' | 'declaredId' | 'reversedDeclaredId' | 'statedDeclaredId', string>
  >;

function addRecord(
  { event, metadata, revision }: RecordedEvent<SiteRecord>,
  rows: RecordRows,
  placed: Placed,
): void {
  const { siteId, recordId } = event.data;
  const { recordedAt, channel, contentDigest = null } = metadata;
  rows.append('records', {
    siteId,
    recordId,
    type: event.type,
    recordedAt,
    revision,
    channel,
    contentDigest,
    ...placed,
    data: event.data,
  });
}
