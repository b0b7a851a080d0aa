import { unreachable, type FoldedEvent, type WritableKeyedRows } from '@lodestone/kernel';
import { changeLot, existing } from './fold/change-rows';
import { performAct } from './fold/perform-act';
import { undoAct } from './fold/undo-act';
import { flowsOf } from './flows';
import {
  isAct,
  type Act,
  type DestinationChanged,
  type Notice,
  type RecordCorrected,
  type RecordVoided,
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
    rows.set(recordKey(recordId), { ...row, ...sentToBy(event) });
    if (event.type === 'DestinationChanged') tellTarget(rows, event);
    return;
  }
  rows.set(recordKey(recordId), row);
  switch (event.type) {
    case 'RecordVoided':
      return undoRecord(rows, event);
    case 'RecordCorrected':
      return redoRecord(rows, event, revision);
    default:
      return note(rows, event, by);
  }
}

/** Sites whose streams know whether something of this act was received. */
function sentToBy(act: Act, before: readonly string[] = []): Pick<RecordRow, 'sentTo'> {
  const { sends, redirects } = flowsOf(act);
  const sites = new Set([
    ...before,
    ...sends.map(({ receivingSiteId }) => receivingSiteId),
    ...redirects.map(({ receivingSiteId }) => receivingSiteId),
  ]);
  return sites.size === 0 ? {} : { sentTo: [...sites] };
}

/** One more site may now receive the goods; a void of the sending has to ask that site, too. */
function tellTarget(rows: WritableKeyedRows, { data }: DestinationChanged): void {
  const target = targetRow(rows, data.targetRecordId);
  const sentTo = [...new Set([...(target.sentTo ?? []), data.receivingSiteId])];
  rows.set(recordKey(data.targetRecordId), { ...target, sentTo } satisfies RecordRow);
}

function undoRecord(rows: WritableKeyedRows, { data }: RecordVoided): void {
  const { targetRecordId } = data;
  const target = targetRow(rows, targetRecordId);
  undoAct(rows, data.reversed as Act, { recordId: targetRecordId, revision: target.revision });
  rows.set(recordKey(targetRecordId), { ...target, state: 'voided' } satisfies RecordRow);
}

/** Takes back the version that stood, and puts the right one in its place, at the same revision. */
function redoRecord(rows: WritableKeyedRows, { data }: RecordCorrected, revision: number): void {
  const { targetRecordId } = data;
  const target = targetRow(rows, targetRecordId);
  const by = { recordId: targetRecordId, revision: target.revision };
  const [before, after] = [data.reversed as Act, data.act as Act];
  const kept = keptLots(before, after);
  undoAct(rows, before, by, kept);
  performAct(rows, after, by, kept);
  const row: RecordRow = {
    ...target,
    latestRevision: revision,
    ...sentToBy(after, target.sentTo),
  };
  rows.set(recordKey(targetRecordId), row);
}

/** Lots that both versions of a record make. */
function keptLots(before: Act, after: Act): ReadonlySet<string> {
  const made = new Set(flowsOf(after).makes.map(({ lotId }) => lotId));
  return new Set(
    flowsOf(before)
      .makes.map(({ lotId }) => lotId)
      .filter((lotId) => made.has(lotId)),
  );
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

const targetRow = (rows: WritableKeyedRows, recordId: string): RecordRow =>
  existing(rows.get<RecordRow>(recordKey(recordId)), recordId);
