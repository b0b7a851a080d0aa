import { unreachable, type FoldedEvent, type WritableKeyedRows } from '@lodestone/kernel';
import { tellLines } from './crossings/line-statements';
import { openedByReceipt } from './crossings/open-lines';
import { changeLot, existing } from './fold/change-rows';
import { performAct } from './fold/perform-act';
import {
  correctRecord,
  heldBy,
  openLines,
  partnersOf,
  targetRow,
  voidRecord,
} from './fold/repair-record';
import { releaseUnit } from './units/unit-book';
import {
  isAct,
  tellerIn,
  type DestinationChanged,
  type Notice,
  type SiteEvent,
  type SiteRecord,
  type SiteTransferred,
} from '../records/site.events';
import { operatorOn } from './operators';
import { operatorColumn } from './site-on';
import {
  recordKey,
  retiredRefKey,
  siteKey,
  type RecordRow,
  type RetiredRefRow,
  type SiteRow,
} from './site.rows';

/** Folds one event of a site's stream into its rows, in place. A broken history is a fault. */
export function evolveSite(rows: WritableKeyedRows, recorded: FoldedEvent<SiteEvent>): void {
  const { event, metadata, revision } = recorded;
  const contentDigest = metadata.contentDigest ?? '';
  if (event.type === 'SiteOpened') {
    const { siteId, enterpriseId, activities, place } = event.data;
    const { countryCode } = place;
    const row: SiteRow = { siteId, enterpriseId, activities, countryCode, contentDigest };
    return rows.set(siteKey, row);
  }
  if (event.type === 'PartyRefsRetired') {
    for (const ref of event.data.refs) {
      rows.set(retiredRefKey(ref), { revision } satisfies RetiredRefRow);
    }
    return;
  }
  const { recordId } = event.data;
  const by = { recordId, revision };
  if (event.type === 'SiteTransferred') transfer(rows, event);
  const row: RecordRow = {
    type: event.type,
    contentDigest,
    revision,
    latestRevision: revision,
    state: 'live',
    ...operatorColumn(rows, operatorTelling(rows, event)),
  };
  if (isAct(event)) {
    performAct(rows, event, by);
    tellLines(rows, event, by);
    openLines(rows, openedByReceipt(event, by));
    rows.set(recordKey(recordId), { ...row, ...partnersOf(event), ...heldBy(event) });
    if (event.type === 'DestinationChanged') tellTarget(rows, event);
    return;
  }
  rows.set(recordKey(recordId), row);
  switch (event.type) {
    case 'RecordVoided':
      return voidRecord(rows, event, revision);
    case 'RecordCorrected':
      return correctRecord(rows, event, revision);
    case 'SiteActivitiesChanged':
    case 'SiteTransferred':
    case 'SiteClosed':
      // What a site may do is no matter of what is decided: acts outside it are flagged.
      return;
    default:
      return note(rows, event, by);
  }
}

function transfer(rows: WritableKeyedRows, { data }: SiteTransferred): void {
  const site = existing(rows.get<SiteRow>(siteKey), data.siteId);
  const { effectiveOn, toEnterpriseId } = data;
  const transfers = [...(site.transfers ?? []), { effectiveOn, toEnterpriseId }];
  rows.set(siteKey, { ...site, transfers } satisfies SiteRow);
}

/**
 * A repair is a record of whose its target is, any other of who operates the site on its day, unless
 * it says who told it.
 */
function operatorTelling(rows: WritableKeyedRows, record: SiteRecord): string | undefined {
  const { data } = record;
  const tellerId = tellerIn(record);
  if (tellerId !== undefined) return tellerId;
  const site = rows.get<SiteRow>(siteKey);
  if ('occurredOn' in data) return site?.transfers && operatorOn(site, data.occurredOn);
  if ('effectiveOn' in data) return site?.transfers && operatorOn(site, data.effectiveOn);
  return targetRow(rows, data.targetRecordId).operatorId;
}

/** One more site may now receive the goods; a void of the sending has to ask that site, too. */
function tellTarget(rows: WritableKeyedRows, { data }: DestinationChanged): void {
  const target = targetRow(rows, data.targetRecordId);
  const partners = [...new Set([...(target.partners ?? []), data.receivingSiteId])];
  rows.set(recordKey(data.targetRecordId), { ...target, partners } satisfies RecordRow);
}

function note(
  rows: WritableKeyedRows,
  event: Notice,
  by: Readonly<{ recordId: string; revision: number }>,
): void {
  switch (event.type) {
    case 'LotHeld': {
      const { lotIds } = event.data;
      for (const lotId of lotIds) {
        changeLot(rows, lotId, (lot) => ({ ...lot, holds: [...lot.holds, by] }));
      }
      const key = recordKey(by.recordId);
      const row = existing(rows.get<RecordRow>(key), by.recordId);
      return rows.set(key, { ...row, holds: lotIds } satisfies RecordRow);
    }
    case 'LotReleased': {
      const { targetRecordId, lotIds, unitIds = [] } = event.data;
      for (const lotId of lotIds) {
        changeLot(rows, lotId, (lot) => ({
          ...lot,
          holds: lot.holds.filter(({ recordId }) => recordId !== targetRecordId),
        }));
      }
      for (const unitId of unitIds) releaseUnit(rows, unitId, targetRecordId);
      const { holds: _, heldUnits: _units, ...hold } = targetRow(rows, targetRecordId);
      return rows.set(recordKey(targetRecordId), hold);
    }
    case 'PeriodClosed':
      return;
    default:
      return unreachable(event);
  }
}
