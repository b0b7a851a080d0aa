import {
  accepted,
  type Decision,
  type DecisionInput,
  type KeyedRows,
  type Refusal,
} from '@lodestone/kernel';
import { lineId } from '../../ids';
import {
  receivedKey,
  recordKey,
  sentOf,
  type ReceivedRow,
  type RecordRow,
  type SentRow,
} from '../site.rows';
import { siteStream, type ActHeader, type DestinationChanged } from '../../records/site.events';
import type { SubmittedRedirection } from '../submitted';
import { refuseReceiver } from './dispatch-goods';
import { findReceiver } from './receiving-site';
import type { SiteOn } from '../site-on';

export const changeDestinationRefusals = [
  'target-not-found',
  'target-sends-nothing',
  'movement-not-found',
  'receiving-site-not-found',
  'destination-unchanged',
  'dispatch-to-itself',
  'dispatch-to-another-enterprise',
  'receiving-site-of-another-client',
  'occurred-before-dispatch',
  'movement-already-received',
] as const;

type RedirectionRefusal = (typeof changeDestinationRefusals)[number];
type Line = DestinationChanged['data']['lines'][number];

/** The sender says where the goods go instead, as long as they are not known to be there. */
export function changeDestination(
  { own, other }: Pick<DecisionInput, 'own' | 'other'>,
  site: SiteOn,
  header: ActHeader,
  act: SubmittedRedirection,
): Decision<DestinationChanged, RedirectionRefusal> {
  const no = (refusal: Refusal<RedirectionRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const { targetRecordId, receivingSiteId, reason } = act;
  const target = own.get<RecordRow>(recordKey(targetRecordId));
  const missing = { targetRecordId };
  if (!target || target.state === 'voided') {
    return no({ code: 'target-not-found', detail: missing, pointer: '/targetRecordId' });
  }
  const sent = linesSentBy(own, site.siteId, targetRecordId).filter(({ isReturn }) => !isReturn);
  if (sent.length === 0) {
    return no({ code: 'target-sends-nothing', detail: missing, pointer: '/targetRecordId' });
  }
  const stray = act.movementIds?.find((id) => !sent.some(({ movementId }) => movementId === id));
  if (stray !== undefined) {
    return no({
      code: 'movement-not-found',
      detail: { movementId: stray },
      pointer: '/movementIds',
    });
  }
  const found = findReceiver(other, receivingSiteId, header.occurredOn);
  if ('refusal' in found) return no(found.refusal);
  const { receiver } = found;

  const { movementIds } = act;
  const chosen = sent.filter(({ movementId }) => movementIds?.includes(movementId) ?? true);
  const lines: Line[] = [];
  for (const row of chosen) {
    const line = redirect(row, { site, receiver, header, other });
    if ('code' in line) return no(line);
    lines.push(line);
  }
  return accepted({
    type: 'DestinationChanged',
    data: {
      ...header,
      targetRecordId,
      receivingSiteId,
      receiverId: receiver.enterpriseId,
      reason,
      lines,
    },
  });
}

type Redirecting = Readonly<{
  site: SiteOn;
  receiver: SiteOn;
  header: ActHeader;
  other: DecisionInput['other'];
}>;

function redirect(
  row: SentRow,
  { site, receiver, header, other }: Redirecting,
): Line | Refusal<RedirectionRefusal> {
  const { movementId, sent, receivingSiteId: fromSiteId, expectations, occurredOn } = row;
  const detail = { movementId, receivingSiteId: receiver.siteId };
  const pointer = '/receivingSiteId';
  if (receiver.siteId === fromSiteId) return { code: 'destination-unchanged', detail, pointer };
  const misdirected = refuseReceiver(site, receiver, row.purpose);
  if (misdirected) return { ...misdirected, detail };
  // A sale passed title: another client is another sale. A dispatch leaves the owner as it is.
  const { ownerId } = row.arrivesAs;
  if (ownerId !== sent.ownerId && receiver.enterpriseId !== ownerId) {
    return { code: 'receiving-site-of-another-client', detail, pointer };
  }
  if (header.occurredOn < occurredOn) {
    return {
      code: 'occurred-before-dispatch',
      detail: { movementId, dispatchedOn: occurredOn },
      pointer: '/occurredOn',
    };
  }
  const key = receivedKey(movementId, sent.lotId);
  const receipts = other(siteStream(fromSiteId)).get<ReceivedRow>(key)?.receipts ?? [];
  const expectedGrams = expectations[fromSiteId]?.expectedGrams ?? 0;
  const movedGrams = receipts.reduce((rest, each) => rest - each.clearedGrams, expectedGrams);
  if (movedGrams <= 0 || receipts.some(({ closes }) => closes)) {
    return { code: 'movement-already-received', detail: { movementId, fromSiteId } };
  }
  return { movementId, sent, fromSiteId, movedGrams };
}

/** Every live line of a record, in order. */
function linesSentBy(rows: KeyedRows, siteId: string, recordId: string): readonly SentRow[] {
  const lines: SentRow[] = [];
  // Lines are numbered from 1 without gaps, but a voided version may have had more.
  for (let n = 1; ; n += 1) {
    const found = rows.scan<SentRow>(sentOf(lineId(siteId, recordId, n)));
    if (found.length === 0) return lines;
    lines.push(...found.map(([, row]) => row).filter(({ state }) => state === 'live'));
  }
}

/** The sites to which the lines of a record go now: the decision has to know their receipts. */
export const destinationsOf = (
  rows: KeyedRows,
  siteId: string,
  recordId: string,
): readonly string[] => [
  ...new Set(linesSentBy(rows, siteId, recordId).map(({ receivingSiteId }) => receivingSiteId)),
];
