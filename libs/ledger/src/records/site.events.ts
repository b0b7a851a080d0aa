import type { DomainEvent } from '@lodestone/kernel';
import type {
  Discarded,
  LotAssayed,
  LotHeld,
  LotReleased,
  LotsRegrouped,
  Lost,
  PeriodClosed,
  StockTaken,
} from './keeping.events';
import type {
  ImportLanded,
  MagnetProduced,
  Mined,
  OpeningStockDeclared,
  Recycled,
  Refined,
  ScrapCollected,
} from './material.events';
import { actTypes } from './record-types';
import type { DestinationChanged, Dispatched, Received } from './movement.events';
import type { Exported, SoldToClient } from './trade.events';
import type { LotStamp } from './lines';

/** A place got its material account: a mine, a separation plant, a magnet works, a warehouse. */
export type SiteOpened = DomainEvent<
  'SiteOpened',
  Readonly<{
    siteId: string;
    enterpriseId: string;
    name: string;
    nameLatin: string;
    place: Readonly<{
      countryCode: string;
      /** GB/T 2260 or another national code of the district. */
      regionCode?: string;
      locality: string;
    }>;
    activities: readonly string[];
  }>
>;

/**
 * From here on no act of this site names these refs: an authority is about to have the identities
 * forgotten that they lead to. Who is named again is declared anew, and has another ref. It is told
 * to every site of whoever declared them before the order itself is recorded, so that every act
 * behind the order has a ref that can be read, whichever replica recorded it.
 */
export type PartyRefsRetired = DomainEvent<
  'PartyRefsRetired',
  Readonly<{ siteId: string; refs: readonly string[] }>
>;

/** An act whose quantities are posted. */
export type Act =
  | OpeningStockDeclared
  | Mined
  | ImportLanded
  | ScrapCollected
  | Refined
  | MagnetProduced
  | Recycled
  | SoldToClient
  | Exported
  | Dispatched
  | Received
  | DestinationChanged
  | StockTaken
  | LotAssayed
  | LotsRegrouped
  | Discarded
  | Lost;

export type ActType = Act['type'];

/** A record that posts nothing. */
export type Notice = LotHeld | LotReleased | PeriodClosed;

/** The newest version of an event inside another: exactly this form, so that upcasting enters it. */
export type EmbeddedAct = Readonly<{ type: ActType; schemaVersion: number; data: Act['data'] }>;

/** What came back to a lot at another composition than it was taken at (postings.md V2). */
export type Restatement = Readonly<{
  lotId: string;
  ownerId: string;
  status: string;
  material: string;
  massGrams: number;
  fromPpm: LotStamp['ppm'];
  toPpm: LotStamp['ppm'];
  /** The lot's first day: the new figures have always been true of what is left. */
  firstOn: string;
}>;

type Repair = Readonly<{
  siteId: string;
  recordId: string;
  targetRecordId: string;
  reason: string;
  /** The version that stood until now. */
  reversed: EmbeddedAct;
  restated: readonly Restatement[];
}>;

/** A record was taken back with a reason. Both stay; the books are as if it had never stood. */
export type RecordVoided = DomainEvent<'RecordVoided', Repair>;

/** A record was wrong: `act` is what should have stood from the start, under the same record id. */
export type RecordCorrected = DomainEvent<
  'RecordCorrected',
  Repair & Readonly<{ act: EmbeddedAct }>
>;

/** Everything that posts lines. */
export type PostedEvent = Act | RecordVoided | RecordCorrected;

/** Everything that has a record id. */
export type SiteRecord = PostedEvent | Notice;

export type SiteEvent = SiteOpened | PartyRefsRetired | SiteRecord;

export const siteStream = (siteId: string): string => `site-${siteId}`;

const typesOfActs: ReadonlySet<string> = new Set<string>(actTypes);

export const isAct = (event: DomainEvent): event is Act => typesOfActs.has(event.type);

export const isPosted = (event: DomainEvent): event is PostedEvent =>
  isAct(event) || event.type === 'RecordVoided' || event.type === 'RecordCorrected';

/** The act that a record stands for after this event; undefined where it stands for none. */
export function standingAct(event: DomainEvent): Act | undefined {
  if (isAct(event)) return event;
  return event.type === 'RecordCorrected'
    ? ((event as RecordCorrected).data.act as Act)
    : undefined;
}

export type * from './act-header';
export type * from './keeping.events';
export type * from './material.events';
export type * from './movement.events';
export type * from './trade.events';
