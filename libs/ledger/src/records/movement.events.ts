import type { DomainEvent } from '@lodestone/kernel';
import type { LotStamp, MadeLot, TakenLot } from './lines';
import type { ActHeader } from './act-header';
import type { HeldGain } from './keeping.events';

/**
 * Goods left for another site without a sale: to an own site, to be tolled, into reserve or into
 * bond. The owner stays the same.
 */
export type Dispatched = DomainEvent<
  'Dispatched',
  ActHeader &
    Readonly<{
      /** The enterprise whose site sends. */
      dispatcherId: string;
      receivingSiteId: string;
      /** The enterprise of the receiving site. */
      receiverId: string;
      purpose: string;
      transportDocumentNumber?: string;
      /** One line for each lot; `movementId` (`siteId/recordId/n`) names the line for ever. */
      lines: ReadonlyArray<Readonly<{ movementId: string; taken: TakenLot }>>;
    }>
>;

/** What of a line was turned away at the gate: it goes back as a movement of its own. */
export type RefusedPart = Readonly<{
  /** `siteId/recordId/n` of this receipt: what the sender's own receipt will name. */
  returnMovementId: string;
  massGrams: number;
  reason: string;
}>;

export type ReceiptLine = Readonly<{
  /** The goods line, dispatch line or return leg that brought it: `siteId/recordId/n` of the sender. */
  movementId: string;
  /** The sender's line as the sender stamped it, and where it came from. */
  sent: LotStamp & Readonly<{ siteId: string }>;
  /** The grams of the sender's line that are no longer in transit after this. */
  clearedGrams: number;
  /** The new lot; absent where everything was refused. */
  made?: MadeLot;
  /**
   * What arrived beyond the line, as a lot of its own: found material does not borrow the origin of
   * what was sent. The rest of the line has then arrived whole, and the act has `postingRule` 2.
   */
  surplus?: MadeLot;
  /** The surplus is held. */
  held?: HeldGain;
  refused?: RefusedPart;
  /** What the receiver found: short, over, damaged, seal broken. */
  discrepancy?: string;
  /** Nothing more will arrive of this line: what is missing or too much is a transit difference. */
  closes: boolean;
}>;

/** What was sent here arrived, wholly or in part, short or over, damaged, or was refused. */
export type Received = DomainEvent<
  'Received',
  ActHeader & Readonly<{ receipts: readonly ReceiptLine[] }>
>;

/** Version 1 knew only receipts that close their line and refuse nothing. */
export type ReceivedV1 = ActHeader &
  Readonly<{
    receipts: ReadonlyArray<
      Omit<ReceiptLine, 'clearedGrams' | 'surplus'> & Readonly<{ made: MadeLot }>
    >;
  }>;

/** Goods on the way go to another site than was said. The earlier site may still have them. */
export type DestinationChanged = DomainEvent<
  'DestinationChanged',
  ActHeader &
    Readonly<{
      targetRecordId: string;
      receivingSiteId: string;
      receiverId: string;
      reason: string;
      lines: ReadonlyArray<
        Readonly<{
          movementId: string;
          sent: LotStamp;
          fromSiteId: string;
          /** What the earlier site had not received, as far as was known. */
          movedGrams: number;
        }>
      >;
    }>
>;
