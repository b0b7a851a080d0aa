import type { RecordedEvent } from '@lodestone/kernel';
import {
  flowsOf,
  standingAct,
  type Act,
  type SiteEvent,
  type SiteOpened,
  type SiteRecord,
} from '@lodestone/ledger';
import { existing, projection, textOf, type Reading, type Rows } from '@lodestone/projections';
import { numberToken } from './number-token';

export const searchTables = {
  sites: { key: ['siteId'], columns: { siteId: 'text', enterpriseId: 'text' } },
  /** What a record or a lot is called, and by which papers it is known. Nobody's name stands here. */
  numbers: {
    key: ['token', 'kind', 'subjectId', 'field'],
    columns: {
      token: 'text',
      kind: textOf<'record' | 'lot'>(),
      /** `siteId/recordId` or `siteId/lotId`. */
      subjectId: 'text',
      field: textOf<NumberField>(),
      /** As it was written. */
      value: 'text',
      enterpriseId: 'text',
      /** The buyer on the chain, who sees the papers of the sale as well. */
      declaredToId: 'text?',
      type: 'text',
      ordinal: 'integer',
    },
  },
} as const;

export type SearchReading = Reading<typeof searchTables>;

type SearchRows = Rows<typeof searchTables>;

/** Which number it was that matched. */
export type NumberField =
  | 'record-id'
  | 'lot-id'
  | 'contract-number'
  | 'invoice-number'
  | 'customs-declaration-number'
  | 'transport-document-number';

/** Everything that has a record id is found by it. */
const everyRecord: Record<SiteRecord['type'], typeof addNumbers> = {
  OpeningStockDeclared: addNumbers,
  Mined: addNumbers,
  ImportLanded: addNumbers,
  ScrapCollected: addNumbers,
  Refined: addNumbers,
  MagnetProduced: addNumbers,
  Recycled: addNumbers,
  SoldToClient: addNumbers,
  Exported: addNumbers,
  Dispatched: addNumbers,
  Received: addNumbers,
  DestinationChanged: addNumbers,
  StockTaken: addNumbers,
  LotAssayed: addNumbers,
  LotsRegrouped: addNumbers,
  Discarded: addNumbers,
  Lost: addNumbers,
  LotHeld: addNumbers,
  LotReleased: addNumbers,
  PeriodClosed: addNumbers,
  RecordVoided: addNumbers,
  RecordCorrected: addNumbers,
};

/**
 * Which record or lot is this? By the ids and papers that stand in acts. Enterprises and clients are
 * found in read models of their own, so that an identity stands in one place and is forgotten there.
 */
export const search = projection<SiteEvent, typeof searchTables>({
  name: 'search',
  version: 1,
  tables: searchTables,
  on: {
    SiteOpened: ({ event: { data } }: RecordedEvent<SiteOpened>, rows) =>
      rows.put('sites', { siteId: data.siteId, enterpriseId: data.enterpriseId }),
    ...everyRecord,
  },
});

function addNumbers({ event }: RecordedEvent<SiteRecord>, rows: SearchRows, ordinal: number): void {
  addRecord(event, rows, ordinal);
  // What a correction says is what its target is from now on known by; what it was known by stays.
  const act = standingAct(event);
  if (act) addAct(act, rows, ordinal);
}

type Found = Readonly<{ kind: 'record' | 'lot'; id: string; field: NumberField; value: string }>;

const addRecord = ({ type, data }: SiteRecord, rows: SearchRows, ordinal: number): void => {
  const { siteId, recordId } = data;
  add({ kind: 'record', id: recordId, field: 'record-id', value: recordId }, rows, {
    siteId,
    type,
    ordinal,
    declaredToId: type === 'SoldToClient' ? (data.buyerId ?? null) : null,
  });
};

function addAct(act: Act, rows: SearchRows, ordinal: number): void {
  const { siteId, recordId } = act.data;
  const declaredToId = act.type === 'SoldToClient' ? (act.data.buyerId ?? null) : null;
  const place = { siteId, type: act.type, ordinal, declaredToId };
  for (const [field, value] of papersOf(act)) {
    add({ kind: 'record', id: recordId, field, value }, rows, place);
  }
  for (const { lotId } of flowsOf(act).makes) {
    add({ kind: 'lot', id: lotId, field: 'lot-id', value: lotId }, rows, place);
  }
}

type Place = Readonly<{
  siteId: string;
  type: string;
  ordinal: number;
  declaredToId: string | null;
}>;

function add({ kind, id, field, value }: Found, rows: SearchRows, place: Place): void {
  const { siteId, ...columns } = place;
  const token = numberToken(value);
  if (token === '') return;
  const { enterpriseId } = existing(rows.get('sites', siteId), 'a site is opened first');
  const subjectId = `${siteId}/${id}`;
  rows.put('numbers', { token, kind, subjectId, field, value, enterpriseId, ...columns });
}

/** Whatever an act may be known by outside, whichever act it is. */
type Papers = Readonly<
  Partial<
    Record<
      'contractNumber' | 'invoiceNumber' | 'customsDeclarationNumber' | 'transportDocumentNumber',
      string | undefined
    >
  >
>;

function papersOf(act: Act): ReadonlyArray<readonly [field: NumberField, value: string]> {
  const papers = act.data as Papers;
  const fields = [
    ['contract-number', papers.contractNumber],
    ['invoice-number', papers.invoiceNumber],
    ['customs-declaration-number', papers.customsDeclarationNumber],
    ['transport-document-number', papers.transportDocumentNumber],
  ] as const;
  return fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const]));
}
