import type { FoldedEvent, WritableKeyedRows } from '@lodestone/kernel';
import { flowsOf } from './flows';
import {
  dealKey,
  lotKey,
  receivedKey,
  recordKey,
  sentKey,
  siteKey,
  useKey,
  type DealRow,
  type LotRow,
  type ReceivedRow,
  type RecordRow,
  type SentRow,
  type SiteRow,
  type UseRow,
} from './site.rows';
import type { Act, RecordVoided, SiteEvent, SoldToClient } from './site.events';
import { stampOf } from './take-lots';

/** Folds one event of a site's stream into its rows, in place. A broken history is a fault. */
export function evolveSite(rows: WritableKeyedRows, recorded: FoldedEvent<SiteEvent>): void {
  const { event, metadata, revision } = recorded;
  const contentDigest = metadata.contentDigest ?? '';
  switch (event.type) {
    case 'SiteOpened': {
      const { siteId, enterpriseId, activities, place } = event.data;
      const { countryCode } = place;
      const row: SiteRow = { siteId, enterpriseId, activities, countryCode, contentDigest };
      return rows.set(siteKey, row);
    }
    case 'RecordVoided':
      undo(rows, event);
      break;
    default:
      perform(rows, event, revision);
  }
  const receivingSiteId = event.type === 'SoldToClient' ? event.data.receivingSiteId : undefined;
  const row: RecordRow = {
    type: event.type,
    contentDigest,
    revision,
    state: 'live',
    ...(receivingSiteId === undefined ? {} : { receivingSiteId }),
  };
  rows.set(recordKey(event.data.recordId), row);
}

function perform(rows: WritableKeyedRows, act: Act, revision: number): void {
  const { recordId, occurredOn } = act.data;
  const { takes, makes, sends, receives } = flowsOf(act);

  for (const { lotId, massGrams } of takes) {
    const lot = existing(rows.get<LotRow>(lotKey(lotId)), lotId);
    rows.set(lotKey(lotId), { ...lot, massGrams: lot.massGrams - massGrams });
    const key = useKey(lotId, revision);
    const before = rows.get<UseRow>(key)?.massGrams ?? 0;
    const use: UseRow = { recordId, revision, massGrams: before + massGrams };
    rows.set(key, use);
  }
  for (const made of makes) {
    const { dealId } = made;
    const lot: LotRow = {
      ...stampOf(made),
      firstOn: occurredOn,
      madeById: recordId,
      state: 'live',
      ...(dealId === undefined ? {} : { dealId }),
    };
    rows.set(lotKey(lot.lotId), lot);
  }
  for (const { movementId, lot } of sends) {
    const { receivingSiteId = '', buyerId = '' } = (act as SoldToClient).data;
    const sent: SentRow = {
      movementId,
      receivingSiteId,
      buyerId,
      occurredOn,
      sent: lot,
      state: 'live',
    };
    rows.set(sentKey(movementId, lot.lotId), sent);
  }
  for (const { movementId, lotId } of receives) {
    const received: ReceivedRow = { recordId, revision };
    rows.set(receivedKey(movementId, lotId), received);
  }
  if (act.type === 'SoldToClient') {
    for (const { dealId, takes: deal } of act.data.goods) {
      const abroad = deal.some(({ successorLotId }) => successorLotId !== undefined);
      const row: DealRow = { recordId, abroad };
      rows.set(dealKey(dealId), row);
    }
  }
}

/** As if the act had never stood; only its ids stay used (postings.md decision 6, L1). */
function undo(rows: WritableKeyedRows, { data }: RecordVoided): void {
  const act = data.reversed as Act;
  const target = existing(rows.get<RecordRow>(recordKey(data.targetRecordId)), data.targetRecordId);
  const { takes, makes, sends, receives } = flowsOf(act);

  for (const { lotId } of makes) {
    const lot = existing(rows.get<LotRow>(lotKey(lotId)), lotId);
    rows.set(lotKey(lotId), { ...lot, massGrams: 0, state: 'voided' });
  }
  for (const { lotId, massGrams } of takes) {
    const lot = existing(rows.get<LotRow>(lotKey(lotId)), lotId);
    rows.set(lotKey(lotId), { ...lot, massGrams: lot.massGrams + massGrams });
    rows.delete(useKey(lotId, target.revision));
  }
  for (const { movementId, lot } of sends) {
    const sent = existing(rows.get<SentRow>(sentKey(movementId, lot.lotId)), movementId);
    rows.set(sentKey(movementId, lot.lotId), { ...sent, state: 'voided' });
  }
  for (const { movementId, lotId } of receives) rows.delete(receivedKey(movementId, lotId));
  if (act.type === 'SoldToClient') {
    for (const { dealId } of act.data.goods) rows.delete(dealKey(dealId));
  }
  rows.set(recordKey(data.targetRecordId), { ...target, state: 'voided' });
}

function existing<Row>(row: Row | undefined, name: string): Row {
  if (row === undefined) throw new Error(`the history of this site never made '${name}'`);
  return row;
}
