import { unreachable, type FoldedEvent, type WritableKeyedRows } from '@lodestone/kernel';
import { tellLines } from './crossings/line-statements';
import { openedByReceipt } from './crossings/open-lines';
import { changeLot, existing } from './fold/change-rows';
import { performAct } from './fold/perform-act';
import { correctRecord, openLines, partnersOf, targetRow, voidRecord } from './fold/repair-record';
import {
  isAct,
  type DestinationChanged,
  type Notice,
  type SiteEvent,
} from '../records/site.events';
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
  const row: RecordRow = {
    type: event.type,
    contentDigest,
    revision,
    latestRevision: revision,
    state: 'live',
  };
  if (isAct(event)) {
    performAct(rows, event, by);
    tellLines(rows, event, by);
    openLines(rows, openedByReceipt(event, by));
    rows.set(recordKey(recordId), { ...row, ...partnersOf(event) });
    if (event.type === 'DestinationChanged') tellTarget(rows, event);
    return;
  }
  rows.set(recordKey(recordId), row);
  switch (event.type) {
    case 'RecordVoided':
      return voidRecord(rows, event, revision);
    case 'RecordCorrected':
      return correctRecord(rows, event, revision);
    default:
      return note(rows, event, by);
  }
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
      const { targetRecordId, lotIds } = event.data;
      for (const lotId of lotIds) {
        changeLot(rows, lotId, (lot) => ({
          ...lot,
          holds: lot.holds.filter(({ recordId }) => recordId !== targetRecordId),
        }));
      }
      const { holds: _, ...hold } = targetRow(rows, targetRecordId);
      return rows.set(recordKey(targetRecordId), hold);
    }
    case 'PeriodClosed':
      return;
    default:
      return unreachable(event);
  }
}
