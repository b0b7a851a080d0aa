import {
  flowsOf,
  type Act,
  type DestinationChanged,
  type Dispatched,
  type Received,
  type SoldToClient,
} from '@lodestone/ledger';
import { movementKindOf } from '@lodestone/reference';
import type { Arrived, Redirected, Sent, Verb } from './movement-tables';

/** What one version of a record says of one line. */
export type SaidOfLine = Readonly<{
  movementId: string;
  lotId: string;
  siteId: string;
  recordId: string;
  occurredOn: string;
}> &
  (
    | Readonly<{ verb: 'sent'; data: Sent; opens: Opened }>
    | Readonly<{ verb: 'received'; data: Arrived }>
    | Readonly<{ verb: 'redirected'; data: Redirected }>
  );

/** What a line is from its first day on, and whose: a correction may say somebody else. */
export type Opened = Readonly<{
  material: string;
  returnOf?: string;
  /** Whose sale it is, where that is not who operates the site. */
  declaredId?: string;
}>;

export type DataOf<V extends Verb> = Extract<SaidOfLine, { verb: V }>['data'];

export const saidOfLines = (act: Act): readonly SaidOfLine[] => saidBy[act.type](act as never);

const none = (): readonly SaidOfLine[] => [];

type SaidBy = (act: never) => readonly SaidOfLine[];

/** Of every act, so that a new one does not compile before it is thought of. */
const saidBy: Readonly<Record<Act['type'], SaidBy>> = {
  OpeningStockDeclared: none,
  Mined: none,
  ImportLanded: none,
  ScrapCollected: none,
  Refined: none,
  MagnetProduced: none,
  Recycled: none,
  SoldToClient: (sale: SoldToClient) => sentBy(sale, sale),
  Exported: none,
  SaleGivenUp: none,
  DealValueAdjusted: none,
  Dispatched: (dispatch: Dispatched) => sentBy(dispatch),
  Received: (receipt: Received) => [...receivedBy(receipt), ...sentBy(receipt)],
  DestinationChanged: redirectedBy,
  StockTaken: none,
  LotAssayed: none,
  LotsRegrouped: none,
  Discarded: none,
  Lost: none,
};

const headOf = ({ data: { siteId, recordId, occurredOn } }: Act) => ({
  siteId,
  recordId,
  occurredOn,
});

function sentBy(act: Act, sale?: SoldToClient): readonly SaidOfLine[] {
  const { sellerId, siteOperatorId } = sale?.data ?? {};
  return flowsOf(act).sends.map((sent): SaidOfLine => {
    const { movementId, receivingSiteId: toSiteId, returnOf, purpose, lot } = sent;
    const { lotId, massGrams, ppm, ownerId, status, material, grade } = lot;
    return {
      ...headOf(act),
      movementId,
      lotId,
      verb: 'sent',
      data: {
        toSiteId,
        kind: movementKindOf({ isReturn: sent.isReturn, purpose }),
        massGrams,
        ppm,
        ownerId,
        status,
        ...(grade === undefined ? {} : { grade }),
        ...(sellerId === undefined ? {} : { sellerId }),
      },
      opens: {
        material,
        ...(returnOf === undefined ? {} : { returnOf }),
        ...(sellerId === undefined || sellerId === siteOperatorId ? {} : { declaredId: sellerId }),
      },
    };
  });
}

/** The receiver's figures are there where they are of this record. */
function receivedBy(act: Received): readonly SaidOfLine[] {
  const own = `${act.data.siteId}/${act.data.recordId}`;
  return act.data.receipts.map((receipt): SaidOfLine => {
    const { movementId, sent, clearedGrams, made, surplus, refused, discrepancy, closes } = receipt;
    const weighed = (lot: NonNullable<typeof made>) => ({
      lotId: lot.lotId,
      massGrams: lot.massGrams,
      ...(lot.assayRecordId === own ? { ppm: lot.ppm } : {}),
    });
    return {
      ...headOf(act),
      movementId,
      lotId: sent.lotId,
      verb: 'received',
      data: {
        clearedGrams,
        ...(made ? weighed(made) : {}),
        ...(surplus ? { surplus: weighed(surplus) } : {}),
        ...(refused ? { refused } : {}),
        ...(discrepancy === undefined ? {} : { discrepancy }),
        closes,
      },
    };
  });
}

function redirectedBy(act: DestinationChanged): readonly SaidOfLine[] {
  const { receivingSiteId: toSiteId, reason, lines } = act.data;
  return lines.map(({ movementId, sent: { lotId }, fromSiteId, movedGrams }) => ({
    ...headOf(act),
    movementId,
    lotId,
    verb: 'redirected',
    data: { fromSiteId, toSiteId, movedGrams, reason },
  }));
}
