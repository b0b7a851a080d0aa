import type { ActType } from '@lodestone/ledger';
import {
  DiscardedDto,
  LostDto,
  LotAssayedDto,
  LotsRegroupedDto,
  StockTakenDto,
} from './keeping.dto';
import { DestinationChangedDto, DispatchedDto, ReceivedDto } from './movement.dto';
import {
  ImportLandedDto,
  MinedDto,
  OpeningStockDeclaredDto,
  ScrapCollectedDto,
} from './origin.dto';
import { MagnetProducedDto, RecycledDto, RefinedDto } from './production.dto';
import { DealValueAdjustedDto, SaleGivenUpDto } from './deal.dto';
import { ExportedDto, SoldToClientDto } from './trade.dto';

/** Records whose quantities are posted: what a correction may put in the place of another. */
export const actTypes = {
  OpeningStockDeclared: OpeningStockDeclaredDto,
  Mined: MinedDto,
  ImportLanded: ImportLandedDto,
  ScrapCollected: ScrapCollectedDto,
  Refined: RefinedDto,
  MagnetProduced: MagnetProducedDto,
  Recycled: RecycledDto,
  SoldToClient: SoldToClientDto,
  Exported: ExportedDto,
  SaleGivenUp: SaleGivenUpDto,
  DealValueAdjusted: DealValueAdjustedDto,
  Dispatched: DispatchedDto,
  Received: ReceivedDto,
  DestinationChanged: DestinationChangedDto,
  StockTaken: StockTakenDto,
  LotAssayed: LotAssayedDto,
  LotsRegrouped: LotsRegroupedDto,
  Discarded: DiscardedDto,
  Lost: LostDto,
} as const satisfies Readonly<Record<ActType, unknown>>;

export type ActBody = InstanceType<(typeof actTypes)[ActType]>;
