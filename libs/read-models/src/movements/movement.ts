import {
  contentOf,
  microgramsOf,
  type CompositionPpm,
  type ContentMicrograms,
} from '@lodestone/ledger';
import type { MovementKind, MovementStatus } from '@lodestone/reference';
import type { CrossedStatements } from './contradictions-among';
import type {
  MovementReceipt,
  MovementRedirection,
  MovementRepair,
  ReturnLeg,
} from './movement-at';
import type { Found } from './movements-among';
import type { OperatorOf } from '../directory/operators';
import type { MovementParties } from './parties-of';

/** What one enterprise recorded. */
type By = Readonly<{ operatorId: string }>;

/** A line between two sites, with what both of them say of it. */
export type Movement = MovementParties &
  Readonly<{
    /** `siteId/recordId/n`; several lots may have been sent under it. */
    movementId: string;
    sentLotId: string;
    kind: MovementKind;
    material: string;
    grade?: string;
    /** Of a return leg: the movement whose goods go back. */
    returnOf?: string;
    fromSiteId: string;
    /** Where it goes now, or went. */
    toSiteId: string;
    /** The most telling of `statuses`. */
    status: MovementStatus;
    statuses: readonly MovementStatus[];
    sentOn: string;
    dueOn: string;
    daysUnderWay?: number;
    sent: Readonly<{
      toSiteId: string;
      massGrams: number;
      ppm: CompositionPpm;
      elementMicrograms: ContentMicrograms;
      ownerId: string;
      lotStatus: string;
    }>;
    receipts: ReadonlyArray<MovementReceipt & By>;
    /** Sent less arrived, of all receipts: + is missing. */
    differenceGrams: number;
    differenceMicrograms: ContentMicrograms;
    inTransitGrams: number;
    inTransitMicrograms: ContentMicrograms;
    redirections: ReadonlyArray<MovementRedirection & Readonly<{ fromId: string; toId: string }>>;
    returns: readonly ReturnLeg[];
    repairs: readonly MovementRepair[];
    contradictions: readonly CrossedStatements[];
  }>;

export function movementOf({ movement, parties }: Found, operatorOf: OperatorOf): Movement {
  const { line, live, kind, ppm, sentGrams, statuses, receipts, redirections } = movement;
  const { toSiteId, ownerId, status: lotStatus, grade } = live.lastSent;
  const { movementId, lotId: sentLotId, material, returnOf, fromSiteId } = line;
  return {
    movementId,
    sentLotId,
    kind,
    material,
    ...(grade === undefined ? {} : { grade }),
    ...(returnOf === null ? {} : { returnOf }),
    fromSiteId,
    toSiteId: movement.toSiteId,
    ...parties,
    status: statuses[0] ?? 'open',
    statuses,
    sentOn: movement.sentOn,
    dueOn: movement.dueOn,
    ...(movement.daysUnderWay === undefined ? {} : { daysUnderWay: movement.daysUnderWay }),
    sent: {
      toSiteId,
      massGrams: sentGrams,
      ppm,
      elementMicrograms: microgramsOf(contentOf(sentGrams, ppm)),
      ownerId,
      lotStatus,
    },
    receipts: receipts.map((each) => ({
      ...each,
      operatorId: operatorOf(each.siteId, each.occurredOn, each.ordinal),
    })),
    differenceGrams: movement.differenceGrams,
    differenceMicrograms: movement.differenceMicrograms,
    inTransitGrams: movement.inTransitGrams,
    inTransitMicrograms: movement.inTransitMicrograms,
    redirections: redirections.map((each) => ({
      ...each,
      fromId: operatorOf(each.fromSiteId, each.occurredOn, each.ordinal),
      toId: operatorOf(each.toSiteId, each.occurredOn, each.ordinal),
    })),
    returns: movement.returns,
    repairs: movement.repairs,
    contradictions: movement.contradictions,
  };
}
