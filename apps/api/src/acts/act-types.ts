import type { ActType } from '@lodestone/ledger';
import type { Resolved } from './resolved';
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

/** As an act comes: it may cite names of the enterprise's book. */
export type ActAsSent = InstanceType<(typeof actTypes)[ActType]>;

/** As it is recorded: with the declarations that the names stand for. */
export type ActBody = Resolved<ActAsSent>;
