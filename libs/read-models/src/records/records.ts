import type { RecordedEvent } from '@lodestone/kernel';
import {
  actTypes,
  forEvery,
  licenceTypes,
  noticeTypes,
  operatorOn,
  siteStandingTypes,
  tellerIn,
  versionsIn,
  type AgencyEvent,
  type IdentityForgotten,
  type LedgerOpened,
  type LicenceEvent,
  type PartyDeclared,
  type RecordCorrected,
  type RecordVoided,
  type RulebookEvent,
  type SiteEvent,
  type SiteRecord,
  type SiteStanding,
  type StandingEvent,
} from '@lodestone/ledger';
import { existing, projection, type LineOf, type Projection } from '@lodestone/projections';
import type { ClientIdOf } from '../client-id-of';
import { addLicenceRecord } from '../licences-told';
import { addAgency } from './agencies';
import { addDeclared, addFulfilling, declaredBeside, siteRowOf } from './declared';
import { addFollower, deleteFollower } from './followers';
import { addSiteStandingRow, addStanding } from './standings';
import { addToRulebook, rulebookTypes } from '../rulebook/rulebook-told';
import { transferRowOf } from '../transfers';
import { addLineStatements } from './line-statements';
import { addPartyWith, forgetParties } from './parties';
import { recordTables, type RecordRows } from './record-tables';
import { addReturns } from './returns';

type Told =
  | LicenceEvent
  | SiteEvent
  | StandingEvent
  | AgencyEvent
  | LedgerOpened
  | PartyDeclared
  | IdentityForgotten
  | RulebookEvent;

export const recordsFile = { name: 'records', version: 15, tables: recordTables } as const;

/** Which records are there, as they were sent, which of them still stand, and what became of them? */
export const records = ({
  clientIdOf,
}: Readonly<{ clientIdOf: ClientIdOf }>): Projection<typeof recordTables> =>
  projection<Told, typeof recordTables>({
    ...recordsFile,
    on: {
      PartyDeclared: addPartyWith(clientIdOf),
      IdentityForgotten: forgetParties,
      LedgerOpened: ({ event: { data } }, rows) =>
        rows.put('calendar', { name: 'ledger', zone: data.calendarZone }),
      SiteOpened: ({ event: { data } }, rows) => rows.put('sites', siteRowOf(data)),
      EnterpriseDesignated: addStanding,
      DesignationRevoked: addStanding,
      EnterpriseSuspended: addStanding,
      EnterpriseReinstated: addStanding,
      EnterpriseRenamed: addStanding,
      EnterpriseMerged: addStanding,
      AgencyGranted: addAgency,
      AgencyRevoked: addAgency,
      ...forEvery(rulebookTypes, addToRulebook),
      ...forEvery(licenceTypes, addLicenceRecord),
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
  addFulfilling(rows, [recorded.event], ordinal);
  rows.put('days', { day, ordinal, siteId, enterpriseId });
}

type Dated = Exclude<SiteRecord, SiteStanding | RecordVoided | RecordCorrected>;

function addDated(recorded: RecordedEvent<Dated>, rows: RecordRows, ordinal: number): void {
  addOnDay(recorded, rows, { day: recorded.event.data.occurredOn, ordinal });
  addFollower(recorded.event, rows);
  addLineStatements(recorded, rows);
  addReturns(recorded.event, rows);
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
  addVoidDays(rows, target);
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

/** Under every day of every version that it has had. */
function addVoidDays(rows: RecordRows, target: RecordLine): void {
  const { siteId, recordId, ordinal, enterpriseId, occurredOn, reversedOn, statedOn } = target;
  const versions = rows.scan('corrections', { siteId, recordId });
  const days = [occurredOn, reversedOn, statedOn, ...versions.map((each) => each.correctedOn)];
  for (const day of new Set(days)) {
    if (day !== null) rows.put('voidDays', { day, ordinal, siteId, enterpriseId });
  }
}

function addCorrection(
  recorded: RecordedEvent<RecordCorrected>,
  rows: RecordRows,
  ordinal: number,
): void {
  addRepair(recorded, rows, ordinal);
  addVersion(recorded.event, rows, ordinal);
}

type RecordLine = LineOf<(typeof recordTables)['records']>;

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
    addFulfilling(rows, [act], each);
  }
  const day = { day: act.data.occurredOn, ordinal: statedAt, siteId, enterpriseId };
  const isEverVoided = rows.scan('voids', { siteId, recordId: act.data.recordId }).length > 0;
  if (isEverVoided) rows.put('voidDays', day);
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
): RecordLine {
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
  addFulfilling(rows, [before, after], ordinal);
  for (const day of new Set([target.occurredOn, reversedOn, statedOn])) {
    if (day !== null) rows.put('days', { day, ordinal, siteId, enterpriseId });
  }
  addLineStatements(recorded, rows);
  addReturns(event, rows);
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
