import type { RecordedEvent } from '@lodestone/kernel';
import type { Act, RecordVoided, SiteEvent } from '@lodestone/ledger';
import { existing, json, projection, type Rows } from '@lodestone/projections';

const tables = {
  sites: { key: ['siteId'], columns: { siteId: 'text', enterpriseId: 'text' } },
  /** Records never change, so they are lines: what became of one stands in `voids`. */
  records: {
    columns: {
      siteId: 'text',
      recordId: 'text',
      enterpriseId: 'text',
      type: 'text',
      /** A void has no day of its own. */
      occurredOn: 'text?',
      recordedAt: 'text',
      revision: 'integer',
      channel: 'text',
      contentDigest: 'text?',
      targetRecordId: 'text?',
      data: json<unknown>(),
    },
    // Within one value of an index lines lie in the order of their ordinals.
    indexes: { record: ['siteId', 'recordId'], site: ['siteId'], enterprise: ['enterpriseId'] },
  },
  voids: {
    key: ['siteId', 'recordId'],
    columns: {
      siteId: 'text',
      recordId: 'text',
      voidedByRecordId: 'text',
      voidedAtOrdinal: 'integer',
      reason: 'text',
    },
  },
} as const;

type RecordRows = Rows<typeof tables>;

/** Which records are there, as they were sent, which of them still stand, and what became of them? */
export const records = projection<SiteEvent, typeof tables>({
  name: 'records',
  version: 1,
  tables,
  on: {
    SiteOpened: ({ event: { data } }, rows) =>
      rows.put('sites', { siteId: data.siteId, enterpriseId: data.enterpriseId }),
    OpeningStockDeclared: addAct,
    Mined: addAct,
    Refined: addAct,
    MagnetProduced: addAct,
    SoldToClient: addAct,
    Exported: addAct,
    Received: addAct,
    RecordVoided: addVoid,
  },
});

function addAct(recorded: RecordedEvent<Act>, rows: RecordRows): void {
  const { occurredOn } = recorded.event.data;
  addRecord(recorded, rows, { occurredOn, targetRecordId: null });
}

function addVoid(recorded: RecordedEvent<RecordVoided>, rows: RecordRows, ordinal: number): void {
  const { siteId, recordId, targetRecordId, reason } = recorded.event.data;
  const [target] = rows.scan('records', { siteId, recordId: targetRecordId });
  existing(target, 'only a record is voided');
  addRecord(recorded, rows, { occurredOn: null, targetRecordId });
  rows.put('voids', {
    siteId,
    recordId: targetRecordId,
    voidedByRecordId: recordId,
    voidedAtOrdinal: ordinal,
    reason,
  });
}

type Placed = Readonly<{ occurredOn: string | null; targetRecordId: string | null }>;

function addRecord(
  { event, metadata, revision }: RecordedEvent<Act | RecordVoided>,
  rows: RecordRows,
  placed: Placed,
): void {
  const { siteId, recordId } = event.data;
  const { enterpriseId } = existing(
    rows.get('sites', siteId),
    'a site is opened before it records',
  );
  const { recordedAt, channel, contentDigest = null } = metadata;
  rows.append('records', {
    siteId,
    recordId,
    enterpriseId,
    type: event.type,
    recordedAt,
    revision,
    channel,
    contentDigest,
    ...placed,
    data: event.data,
  });
}
