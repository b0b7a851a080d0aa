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
import type { SiteStanding } from './standing.events';
import type { DealValueAdjusted, Exported, SaleGivenUp, SoldToClient } from './trade.events';
import type { Looked, LotStamp } from './lines';

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
    mine?: MineDeclared;
  }>
>;

/** What a mine is there for, as an authority has it: what it digs, and how much of it in a year. */
export type MineDeclared = Readonly<{
  oreKinds: readonly string[];
  /** Ore that it was built to dig in a calendar year. */
  yearlyOreMassGrams?: number;
  /** Mineral product that it was built to make in one, as rare-earth oxides. */
  yearlyOxideMassGrams?: number;
}>;

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

/** What happened to matter, or to the value of a deal: it can be voided and corrected. */
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
  | SaleGivenUp
  | DealValueAdjusted
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
  restated: readonly Restatement[];
  /** Of lots that the target made and whose grams leave: where they had to be looked for. */
  looked?: ReadonlyArray<Readonly<{ lotId: string; looked: Looked }>>;
}>;

/** A void or correction inside the void that takes it back. */
export type EmbeddedRepair =
  | Readonly<{ type: 'RecordVoided'; schemaVersion: number; data: VoidOfAct }>
  | Readonly<{ type: 'RecordCorrected'; schemaVersion: number; data: RecordCorrected['data'] }>;

type VoidOfAct = Repair &
  Readonly<{
    /** The version that stood until now. */
    reversed: EmbeddedAct;
  }>;

/**
 * A record was taken back with a reason. Both stay; the books are as if it had never stood. Of two
 * statements that cross the yielding one may be a void or a correction: its void brings the record
 * back as it was before, under its own id, and every line of it back with the signs turned.
 */
export type RecordVoided = DomainEvent<
  'RecordVoided',
  Repair & Readonly<{ reversed: EmbeddedAct | EmbeddedRepair }>
>;

/** A record was wrong: `act` is what should have stood from the start, under the same record id. */
export type RecordCorrected = DomainEvent<
  'RecordCorrected',
  VoidOfAct &
    Readonly<{
      act: EmbeddedAct;
      /** Only its papers, parties or codes were wrong: what moved stays moved as it was. */
      leavesFlows?: true;
    }>
>;

/** Everything that posts lines. */
export type PostedEvent = Act | RecordVoided | RecordCorrected;

/** Everything that has a record id. */
export type SiteRecord = PostedEvent | Notice | SiteStanding;

export type SiteEvent = SiteOpened | PartyRefsRetired | SiteRecord;

export const siteStream = (siteId: string): string => `site-${siteId}`;

const typesOfActs: ReadonlySet<string> = new Set<string>(actTypes);

export const isAct = (event: DomainEvent): event is Act => typesOfActs.has(event.type);

export const isPosted = (event: DomainEvent): event is PostedEvent =>
  isAct(event) || event.type === 'RecordVoided' || event.type === 'RecordCorrected';

/** A void of an act says what is taken back, a void of a repair which repair. */
export const isRepair = (embedded: EmbeddedAct | EmbeddedRepair): embedded is EmbeddedRepair =>
  embedded.type === 'RecordVoided' || embedded.type === 'RecordCorrected';

/** The act that a record stands for after this event; undefined where it stands for none. */
export function standingAct(event: DomainEvent): Act | undefined {
  return versionsIn(event).after;
}

/** Who told a record, where it says so: everything else is of who operates the site on its day. */
export const tellerIn = ({ data }: SiteRecord): string | undefined =>
  'toldById' in data ? data.toldById : undefined;

/** The act that no longer stands because of an event, and the one that stands because of it. */
export type Versions = Readonly<{ before?: Act; after?: Act }>;

/** An act is put there, a void takes one away, a correction does both; and each may be taken back. */
export function versionsIn(event: DomainEvent): Versions {
  if (isAct(event)) return { after: event };
  if (event.type !== 'RecordVoided' && event.type !== 'RecordCorrected') return {};
  const { data } = event as RecordVoided | RecordCorrected;
  const { reversed } = data;
  if (isRepair(reversed)) {
    const { before, after } = versionsIn(reversed);
    return { ...(after ? { before: after } : {}), ...(before ? { after: before } : {}) };
  }
  return { before: reversed as Act, ...('act' in data ? { after: data.act as Act } : {}) };
}

export type * from './act-header';
export type * from './keeping.events';
export type * from './material.events';
export type * from './movement.events';
export type * from './standing.events';
export type * from './trade.events';
