import type { ActType } from '@lodestone/ledger';

/** Which acts name a client: the others name nobody, or who supplied, who is no client. */
export const namesClients = {
  OpeningStockDeclared: false,
  Mined: false,
  ImportLanded: false,
  ScrapCollected: false,
  Refined: false,
  MagnetProduced: false,
  Recycled: false,
  SoldToClient: true,
  Exported: true,
  SaleGivenUp: false,
  DealValueAdjusted: false,
  Dispatched: false,
  Received: false,
  DestinationChanged: false,
  StockTaken: false,
  LotAssayed: false,
  LotsRegrouped: false,
  Discarded: false,
  Lost: false,
} as const satisfies Readonly<Record<ActType, boolean>>;
