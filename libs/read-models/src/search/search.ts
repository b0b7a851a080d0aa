import type { RecordedEvent } from '@lodestone/kernel';
import type { Act, RecordVoided, SiteEvent, SiteOpened } from '@lodestone/ledger';
import { existing, projection, type Rows } from '@lodestone/projections';
import { numberToken } from './number-token';

const tables = {
  sites: { key: ['siteId'], columns: { siteId: 'text', enterpriseId: 'text' } },
  /** What a record or a lot is called, and by which papers it is known. Nobody's name stands here. */
  numbers: {
    key: ['token', 'kind', 'subjectId', 'field'],
    columns: {
      token: 'text',
      kind: 'text',
      /** `siteId/recordId` or `siteId/lotId`. */
      subjectId: 'text',
      field: 'text',
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

type SearchRows = Rows<typeof tables>;

/** Which number it was that matched. */
export type NumberField =
  'record-id' | 'lot-id' | 'contract-number' | 'invoice-number' | 'customs-declaration-number';

/**
 * Which record or lot is this? By the ids and papers that stand in acts. Enterprises and clients are
 * found in read models of their own, so that an identity stands in one place and is forgotten there.
 */
export const search = projection<SiteEvent, typeof tables>({
  name: 'search',
  version: 1,
  tables,
  on: {
    SiteOpened: ({ event: { data } }: RecordedEvent<SiteOpened>, rows) =>
      rows.put('sites', { siteId: data.siteId, enterpriseId: data.enterpriseId }),
    OpeningStockDeclared: addNumbers,
    Mined: addNumbers,
    Refined: addNumbers,
    MagnetProduced: addNumbers,
    SoldToClient: addNumbers,
    Exported: addNumbers,
    Received: addNumbers,
    RecordVoided: addNumbers,
  },
});

function addNumbers(
  { event }: RecordedEvent<Act | RecordVoided>,
  rows: SearchRows,
  ordinal: number,
): void {
  const { siteId, recordId } = event.data;
  const { enterpriseId } = existing(rows.get('sites', siteId), 'a site is opened first');
  const add = (kind: 'record' | 'lot', id: string, [field, value]: Numbered): void => {
    const token = numberToken(value);
    if (token === '') return;
    rows.put('numbers', {
      token,
      kind,
      subjectId: `${siteId}/${id}`,
      field,
      value,
      enterpriseId,
      declaredToId: event.type === 'SoldToClient' ? (event.data.buyerId ?? null) : null,
      type: event.type,
      ordinal,
    });
  };
  add('record', recordId, ['record-id', recordId]);
  for (const paper of papersOf(event)) add('record', recordId, paper);
  for (const lotId of lotsMadeBy(event)) add('lot', lotId, ['lot-id', lotId]);
}

type Numbered = readonly [field: NumberField, value: string];

function papersOf(event: Act | RecordVoided): readonly Numbered[] {
  if (event.type !== 'SoldToClient' && event.type !== 'Exported') return [];
  const { contractNumber, invoiceNumber } = event.data;
  const customs = event.type === 'Exported' ? event.data.customsDeclarationNumber : undefined;
  return [
    ['contract-number', contractNumber],
    ['invoice-number', invoiceNumber],
    ...(customs === undefined ? [] : [['customs-declaration-number', customs] as const]),
  ];
}

function lotsMadeBy(event: Act | RecordVoided): readonly string[] {
  switch (event.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'Refined':
    case 'MagnetProduced':
      return event.data.makes.map(({ lotId }) => lotId);
    case 'Received':
      return event.data.receipts.map(({ made }) => made.lotId);
    case 'SoldToClient':
      return event.data.goods.flatMap(({ takes }) =>
        takes.flatMap(({ successorLotId }) => successorLotId ?? []),
      );
    default:
      return [];
  }
}
